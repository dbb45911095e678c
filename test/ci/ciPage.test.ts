import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/commands/arguments.ts';
import { check } from '../../src/commands/check.ts';
import type { Command } from '../../src/commands/command.ts';
import { compare } from '../../src/commands/compare.ts';
import { score } from '../../src/commands/score.ts';
import { comparisonReporters } from '../../src/reporters/comparison/index.ts';
import { reporters } from '../../src/reporters/index.ts';
import { version } from '../../src/version.ts';
import { commandLines, stringsIn } from './commandLines.ts';
import { action, repository } from './compositeRun.ts';
import { blocks, documented, page } from './documentedFiles.ts';
import { workflowSchema } from './workflowSchema.ts';

const commands: Readonly<Record<string, Command>> = { check, compare, score };
const template = readFileSync(path.join(repository, 'templates/k8sport.gitlab-ci.yml'), 'utf8');

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly WorkflowStep[] }>>;
}

interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflows = documented(/^\.github\/workflows\//).map(({ file, text }) => [file, parse(text) as Workflow, text] as const);

describe('a workflow of docs/ci.md', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(workflowSchema);

  test('is there for the gate, code scanning and the comment', () => {
    expect(workflows).toHaveLength(3);
  });

  test.each(workflows)('has the structure that GitHub documents: %s', (_, workflow) => {
    expect(validate(workflow), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(workflows)('asks for no more than it needs, and lends nothing to scripts: %s', (_, workflow, text) => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(text).not.toMatch(/pull_request_target:|write-all|secrets\./);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((each) => each.with)).toEqual([{ 'persist-credentials': false }]);
    const writes = text.match(/^ *[\w-]+: write$/gm) ?? [];
    expect(writes.length).toBeLessThanOrEqual(1);
  });

  test.each(workflows)('uses foreign actions by commit and this one by its version, with inputs that it has: %s', (_, workflow, text) => {
    for (const [, name, reference] of text.matchAll(/uses: ([\w./-]+)@(.*)$/gm)) {
      expect(reference).toMatch(name === 'k8sport/k8sport' ? `v${version}` : /^[\da-f]{40} # v\d+\.\d+\.\d+$/);
    }
    const own = Object.values(workflow.jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith('k8sport/')));
    for (const step of own) expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
  });
});

describe('docs/ci.md', () => {
  test('has YAML that can be parsed, each with the name of its file', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThanOrEqual(9);
    for (const { text, file } of yaml) {
      expect(file).toBeDefined();
      expect(parse(text)).toBeTypeOf('object');
    }
  });

  test.each(['inputs', 'outputs'] as const)('tells all %s of the action, and no other', (kind) => {
    const [, table] = new RegExp(`^\\| ${kind.slice(0, -1)} \\|.*\\n\\|[ |-]+\\n((?:\\|.*\\n)+)`, 'm').exec(page)!;
    const told = [...table!.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    expect(told.sort()).toEqual(Object.keys(action[kind]).sort());
  });

  test('names one version, which is this one', () => {
    const named = [...`${page}${template}`.matchAll(/k8sport(?:@|\/v|@v)(\d[\w.-]*)|_VERSION: '(.*)'|version: (\d\S*)\n {6}commands/g)];
    expect(named.length).toBeGreaterThan(9);
    expect(new Set(named.map(([, ...found]) => found.find((each) => each !== undefined)))).toEqual(new Set([version]));
  });

  test('names options that a command has', () => {
    const known = new Set(Object.values(commands).flatMap(({ options }) => options.map(({ name }) => `--${name}`)));
    const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(2);
    expect([...known]).toEqual(expect.arrayContaining(named));
  });

  test('links to what is there', () => {
    const targets = [...page.matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, target]) => target!);
    for (const target of targets) expect(() => readFileSync(path.join(repository, 'docs', target))).not.toThrow();
  });
});

describe('a command line of docs/ci.md or the template is one that k8sport takes', () => {
  const gitlab = documented(/^\.gitlab-ci\.yml$/).map(({ text }) => parse(text) as { variables?: Record<string, string> });
  const given = gitlab.find(({ variables }) => variables)!.variables!;
  const scripts = blocks.flatMap(({ language, text }) => {
    if (language === 'yaml') return stringsIn(parse(text));
    return language === 'groovy' ? [...text.matchAll(/sh '([^']+)'/g)].map(([, script]) => script!) : [text];
  });
  const [megaLinter] = documented(/megalinter/).map(({ text }) => (parse(text) as { linters: [Record<string, string[]>] }).linters[0]);
  const lines = [
    ...scripts.flatMap((script) => commandLines(script)),
    ...[...page.matchAll(/`(npx [^`]+)`/g)].flatMap(([, script]) => commandLines(script!)),
    ...[given, { K8SPORT_OPTIONS: '', K8SPORT_PATHS: '' }].flatMap((variables) =>
      stringsIn(parse(template)).flatMap((script) => commandLines(script, { K8SPORT_VERSION: version, ...variables })),
    ),
    [...megaLinter!['cli_lint_extra_args']!, ...megaLinter!['cli_sarif_args']!],
  ].filter((line) => line.length > 0);

  test('of which there are some', () => {
    expect(lines.length).toBeGreaterThanOrEqual(10);
  });

  test.for(lines)('%j', ([name, ...words]) => {
    const command = commands[name!]!;
    const args = parseArguments(command, words);
    const formats = args.all('format').map((format) => format.split('=', 1)[0]!);
    const known = new Set(Object.keys(command === compare ? comparisonReporters : reporters));
    expect(formats.filter((format) => !known.has(format))).toEqual([]);
    expect(args.all('format').filter((format) => !format.includes('=')).length, 'formats that share standard output').toBeLessThan(2);
  });
});
