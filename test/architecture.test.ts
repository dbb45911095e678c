import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const source = path.join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

/** The ground floor first. A folder imports only from the floors above it in this list, and from itself. */
const floors = [
  ['model', 'errors.ts', 'version.ts'],
  ['yaml', 'clusters'],
  ['kube'],
  ['kustomize', 'scripts'],
  ['rules', 'fixes'],
  ['engine', 'continuity', 'dump', 'promote', 'reporters'],
  ['input'],
  ['config'],
  ['plugins'],
  ['commands'],
  ['testing'],
  ['main.ts', 'index.ts', 'testing.ts'],
  ['cli.ts'],
] as const;
const roomOf = (file: string): string => file.split('/')[0]!;
const floorOf = (room: string): number => floors.findIndex((rooms) => (rooms as readonly string[]).includes(room));

interface Import {
  readonly specifier: string;
  readonly isType: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gm)].map(([, type, specifier]) => ({
    specifier: specifier!,
    isType: Boolean(type),
  }));
  const sideEffects = [...text.matchAll(/^import\s+'([^']+)'/gm)].map(([, specifier]) => ({ specifier: specifier!, isType: false }));
  const lazy = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, specifier]) => ({ specifier: specifier!, isType: false }));
  return [...statics, ...sideEffects, ...lazy];
}

const targetOf = (file: string, specifier: string): string => path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));

test('every room has a floor', () => {
  expect(files.filter((file) => floorOf(roomOf(file)) === -1)).toEqual([]);
});

describe('a folder imports only from the floors above it and from itself', () => {
  test.each(files)('%s', (file) => {
    const room = roomOf(file);
    const wrong = importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('package.json'))
      .map(({ specifier }) => roomOf(targetOf(file, specifier)))
      .filter((other) => other !== room && floorOf(other) >= floorOf(room));
    expect(wrong).toEqual([]);
  });
});

/** Who may import what from outside. */
const allowed: Readonly<Record<string, RegExp>> = {
  'js-yaml': /^yaml\//,
  yaml: /^yaml\//,
  'node:fs': /^(?:input|config|plugins|commands|testing)\/|^(?:cli|testing)\.ts$/,
  ignore: /^input\//,
  minimatch: /^input\//,
  cosmiconfig: /^config\//,
  'eslint-formatter-pretty': /^reporters\//,
};

test('input, config, plugins and commands alone touch the outside, and one room alone reads YAML', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier, isType }) => !isType && allowed[specifier] && !allowed[specifier].test(file))
      .map(({ specifier }) => `${file}: ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing starts a process, opens a socket or runs code from data', () => {
  const wrong = files.filter(
    (file) =>
      file !== 'commands/programs/runProgram.ts' &&
      /child_process|node:net|node:https?\b|node:vm|\beval\(|new Function|fetch\(/.test(readFileSync(path.join(source, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
  const starters = files.filter((file) => importsOf(file).some(({ specifier }) => specifier.endsWith('/runProgram.ts')));
  expect(starters.toSorted()).toEqual(['git', 'helm', 'kubectl', 'kustomize'].map((program) => `commands/programs/${program}.ts`));
});

test('kubectl is run by `target snapshot` alone', () => {
  expect(files.filter((file) => importsOf(file).some(({ specifier }) => specifier.endsWith('/kubectl.ts')))).toEqual(['cli.ts']);
  expect(files.filter((file) => /\bkubectl\(/.test(readFileSync(path.join(source, file), 'utf8'))).toSorted()).toEqual([
    'cli.ts',
    'commands/io.ts',
    'commands/programs/kubectl.ts',
    'commands/snapshot.ts',
    'commands/target.ts',
  ]);
});

test('git is run by `check --changed` alone', () => {
  expect(files.filter((file) => importsOf(file).some(({ specifier, isType }) => !isType && specifier.endsWith('/git.ts')))).toEqual([
    'cli.ts',
  ]);
  const askers = files.filter((file) => importsOf(file).some(({ specifier, isType }) => !isType && specifier.endsWith('/changes.ts')));
  expect(askers).toEqual(['commands/check.ts']);
});

test('helm is run for environments alone that the configuration gives a chart', () => {
  const importers = files.filter((file) => importsOf(file).some(({ specifier, isType }) => !isType && specifier.endsWith('/helm.ts')));
  expect(importers.toSorted()).toEqual(['cli.ts', 'index.ts']);
  // Commands only hand it through.
  const callers = files.filter((file) => !file.startsWith('commands/') && /\bhelm\(/.test(readFileSync(path.join(source, file), 'utf8')));
  expect(callers.toSorted()).toEqual(['cli.ts', 'index.ts', 'input/chart.ts']);
  const renders = files.filter((file) => importsOf(file).some(({ specifier, isType }) => !isType && specifier.endsWith('/chart.ts')));
  expect(renders).toEqual(['commands/environments/loadResolved.ts']);
});

test('the model types of Kubernetes cost nothing at run time', () => {
  const wrong = files.filter((file) =>
    importsOf(file).some(({ specifier, isType }) => specifier.startsWith('@kubernetes-models') && !isType),
  );
  expect(wrong).toEqual([]);
});

test('no drawer for everything', () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|core|managers?|misc)(?:\/|\.ts)/.test(file))).toEqual([]);
});
