import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configMap, folder, neverPulled } from '../run.ts';
import { repository } from './compositeRun.ts';
import { documented } from './documentedFiles.ts';

const cli = path.join(repository, 'dist/cli.js');

interface Result {
  readonly code: number | null;
  readonly log: string;
  /** How the stand-in for `gh` was called, a line each. */
  readonly asked: readonly string[];
}

/** Runs a script as a CI system does; `npx` is the built program, and `gh` notes what it is asked and answers that. */
function runScript(shell: readonly string[], script: string, cwd: string, env: Readonly<Record<string, string>> = {}, answer = ''): Result {
  const bin = path.join(folder({}), 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, path.join(bin, 'node'));
  const programs = {
    npx: `#!/bin/sh\n[ "$1" = --yes ] || exit 99\nshift 2\nexec node '${cli}' "$@"\n`,
    gh: `#!/bin/sh\necho "$*" | tr '\\n' ' ' >> '${bin}/asked'; echo >> '${bin}/asked'\ncase "$*" in *--paginate*) printf '${answer}';; esac\n`,
  };
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), text);
    chmodSync(path.join(bin, name), 0o755);
  }
  const [program, ...words] = shell;
  const { status, stdout, stderr } = spawnSync(program!, [...words, script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env['PATH']}`, ...env },
  });
  const asked = path.join(bin, 'asked');
  return { code: status, log: stdout + stderr, asked: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [] };
}

const bash = ['bash', '--noprofile', '--norc', '-e', '-c'];
const sh = ['sh', '-e', '-c'];

describe('the workflow that comments on a pull request', { timeout: 60_000 }, () => {
  const [workflow] = documented(/k8sport-compare/).map(({ text }) => parse(text) as { jobs: { compare: { steps: { run?: string }[] } } });
  const [compare, comment] = workflow!.jobs.compare.steps.flatMap(({ run }) => run ?? []);
  const config = {
    environments: { local: { path: 'local', role: 'local' }, production: { path: 'production', role: 'production' } },
  };
  const drifted = {
    '.k8sportrc.json': JSON.stringify(config),
    'local/a.yaml': configMap.replace('metadata:', 'data: {mode: fast}\nmetadata:'),
    'production/a.yaml': configMap.replace('metadata:', 'data: {mode: slow}\nmetadata:'),
  };

  function commented(answer: string): Result & { readonly body: string } {
    const env = { RUNNER_TEMP: folder({}), GITHUB_REPOSITORY: 'acme/shop', NUMBER: '7' };
    expect(runScript(bash, compare!, folder(drifted), env).code).toBe(1);
    const result = runScript(bash, comment!, '/', env, answer);
    return { ...result, body: readFileSync(path.join(env.RUNNER_TEMP, 'comment.md'), 'utf8') };
  }

  test('writes one, with what differs', () => {
    const { code, log, asked, body } = commented('');
    expect(code, log).toBe(0);
    expect(asked.slice(1)).toEqual(['api --silent --method POST repos/acme/shop/issues/7/comments --field body=@comment.md']);
    expect(body).toMatch(/^<!-- k8sport -->\n/);
    expect(body).toContain('mode');
  });

  test('replaces the one it wrote before', () => {
    const { code, asked } = commented('41\\n42\\n');
    expect(code).toBe(0);
    expect(asked.slice(1)).toEqual(['api --silent --method PATCH repos/acme/shop/issues/comments/41 --field body=@comment.md']);
  });

  test('writes none where nothing was compared', () => {
    const { code, asked } = runScript(bash, comment!, '/', { RUNNER_TEMP: folder({}) });
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
  });
});

describe('GitLab', { timeout: 60_000 }, () => {
  const workspace = (): string => folder({ 'k8s/a.yaml': neverPulled, 'b.yaml': configMap });
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: { readonly when?: string; readonly reports: Readonly<Record<string, string>> };
  }

  test('takes SARIF from a job that does not fail', () => {
    const [job] = documented(/^\.gitlab-ci/).flatMap(({ text }) => (parse(text) as { 'k8sport-sarif'?: Job })['k8sport-sarif'] ?? []);
    const cwd = workspace();
    expect(runScript(sh, job!.script.join('\n'), cwd).code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(cwd, job!.artifacts.reports['sarif']!), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  const template = parse(readFileSync(path.join(repository, 'templates/k8sport.gitlab-ci.yml'), 'utf8')) as {
    variables: Record<string, string>;
    k8sport: Job;
  };

  test('keeps the Code Quality report of a job that fails', () => {
    expect(template.k8sport.artifacts.when).toBe('always');
  });

  test.each([
    ['everything', {}, 1],
    ['some paths', { K8SPORT_PATHS: 'b.yaml' }, 0],
    ['more options', { K8SPORT_OPTIONS: '--target eks --fail-on never' }, 0],
  ])('runs the template on %s', (_, variables, code) => {
    const cwd = workspace();
    expect(runScript(sh, template.k8sport.script.join('\n'), cwd, { ...template.variables, ...variables }).code).toBe(code);
    expect(JSON.parse(readFileSync(path.join(cwd, template.k8sport.artifacts.reports['codequality']!), 'utf8'))).toBeInstanceOf(Array);
  });
});
