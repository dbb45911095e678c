import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../src/commands/arguments.ts';
import { check } from '../src/commands/check.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files?: string;
  readonly pass_filenames?: boolean;
}

const root = path.join(import.meta.dirname, '..');
const hooks = load(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const page = readFileSync(path.join(root, 'docs/hooks.md'), 'utf8');
const blocks = [...page.matchAll(/^```(yaml|json|sh)\n(.*?)^```$/gms)].map(([, language, text]) => ({ language, text: text! }));

/** The commands that call k8sport, without what comes before its name. */
const commands = [...hooks.map(({ entry }) => entry), ...blocks.flatMap(({ text }) => text.match(/k8sport check[^"'\n]*/g) ?? [])];

test.each(commands)('`%s` is a right call', (command) => {
  const [, name, ...rest] = command.trim().split(/\s+/);
  expect(name).toBe(check.name);
  expect(() => parseArguments(check, rest)).not.toThrow();
});

test('the page names hooks that there are', () => {
  const ids = blocks
    .filter(({ text }) => text.includes('github.com/k8sport'))
    .flatMap(({ text }) => (load(text) as { repos: { hooks: Hook[] }[] }).repos.flatMap((each) => each.hooks.map(({ id }) => id)));
  expect(ids.toSorted()).toEqual(hooks.map(({ id }) => id).toSorted());
});

test.each(blocks.filter(({ language }) => language !== 'sh'))('this can be read: $text', ({ text }) => {
  expect(load(text)).toBeTypeOf('object');
});

describe('a hook runs for', () => {
  test.each([
    ['k8s/web.yaml', true],
    ['a b/c.yml', true],
    ['web.json', true],
    ['base/Kustomization', true],
    ['Kustomization', true],
    ['notKustomization', false],
    ['setup.sh', true],
    ['scripts/build.ps1', true],
    ['Makefile', true],
    ['deploy/GNUmakefile', true],
    ['rules.mk', true],
    ['.justfile', true],
    ['services/web/Tiltfile', true],
    ['Makefile.txt', false],
    ['Dockerfile', false],
    ['README.md', false],
    ['web.yaml.tpl', false],
  ])('%s: %s', (file, expected) => {
    for (const { files } of hooks) expect(new RegExp(files!).test(file)).toBe(expected);
  });
});

test('files are given to the one that looks at them alone', () => {
  expect(hooks.map(({ entry, pass_filenames: passes = true }) => [entry.includes('--only-named'), passes])).toEqual([
    [false, false],
    [true, true],
  ]);
});
