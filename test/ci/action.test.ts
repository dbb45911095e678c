import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { configMap, folder, neverPulled, run } from '../run.ts';
import { action, repository, runAction } from './compositeRun.ts';

/** The formats that the action asks for by itself; this one is looked at where they are not. */
const none = { formats: '' };
/** A start of Node and one of the program for each run. */
const slow = 60_000;

beforeAll(() => {
  if (!existsSync(path.join(repository, 'dist/cli.js'))) throw new Error('dist/cli.js is missing: run `npm run build`');
});

describe('the action', { timeout: slow }, () => {
  test.each([
    ['kind', 0],
    ['minikube', 1],
  ])('gives the numbers of the report as outputs, and the exit code at the end: %s', async (name, expected) => {
    const directory = `fixtures/vision-platform/${name}`;
    const { stdout, code } = await run(['check', directory, '-f', 'json']);
    expect(code).toBe(expected);
    const { score, findings } = JSON.parse(stdout) as { score: { value: number }; findings: { severity: string }[] };
    const count = (severity: string): string => String(findings.filter((each) => each.severity === severity).length);
    const result = runAction({ ...none, paths: directory });
    expect(result.outputs).toMatchObject({ score: String(score.value), errors: count('error'), warnings: count('warning') });
    expect(result.code).toBe(code);
    expect(JSON.parse(readFileSync(result.outputs['sarif-file']!, 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(result.log).toContain(`score ${score.value}`);
  });

  test.each([
    ['fail-on', { 'fail-on': 'warning' }, 1],
    ['fail-on', { 'fail-on': 'never', 'min-score': '100' }, 0],
    ['min-score', { 'min-score': '100' }, 1],
    ['min-score', { 'min-score': '1' }, 0],
    ['target', { target: 'ekss' }, 2],
    ['config', { config: 'none.json' }, 2],
    ['working-directory', { 'working-directory': 'none' }, 2],
    ['formats', { formats: 'junit' }, 2],
    ['formats', { formats: 'nothing=a' }, 2],
    ['version', { version: '../evil' }, 2],
  ])('%s is handed on: %j', (_, inputs, code) => {
    const warning = `${configMap}# k8sport-ignore never-pull: nothing to ignore\n`;
    const result = runAction({ ...none, paths: 'a.yaml', ...inputs }, { workspace: folder({ 'a.yaml': warning }) });
    expect(result.code, result.log).toBe(code);
    expect(result.outputs['score'] !== '').toBe(code !== 2);
  });

  test('runs in the working directory, and takes one path a line, with spaces or a leading hyphen', () => {
    const workspace = folder({ 'some where/my app/a b.yaml': neverPulled, 'some where/-f.yaml': neverPulled, 'c.yaml': neverPulled });
    const { outputs, code, log } = runAction(
      { ...none, paths: '\nmy app\r\n  -f.yaml\n', 'working-directory': 'some where' },
      { workspace },
    );
    expect(outputs['errors'], log).toBe('2');
    expect(code).toBe(1);
  });

  test('writes the reports asked for', () => {
    const workspace = folder({ 'a.yaml': neverPulled });
    runAction({ paths: 'a.yaml', formats: 'json=my report.json\nsarif=a=b.sarif' }, { workspace });
    expect(JSON.parse(readFileSync(path.join(workspace, 'my report.json'), 'utf8'))).toMatchObject({ findings: [{ rule: 'never-pull' }] });
    expect(existsSync(path.join(workspace, 'a=b.sarif'))).toBe(true);
  });

  test('uploads on request only, also where there are findings, and never where there is no report', () => {
    const workspace = folder({ 'a.yaml': neverPulled });
    const upload = runAction({ ...none, paths: 'a.yaml', sarif: 'true' }, { workspace });
    expect(upload.uploads).toEqual([{ sarif_file: upload.outputs['sarif-file'], category: 'k8sport' }]);
    expect(upload.code).toBe(1);
    expect(runAction({ ...none, paths: 'a.yaml' }, { workspace }).uploads).toEqual([]);
    expect(runAction({ ...none, paths: 'none.yaml', sarif: 'true' }, { workspace }).uploads).toEqual([]);
  });

  test('gives its verdict although the upload fails', () => {
    const workspace = folder({ 'a.yaml': configMap });
    const { ran, code } = runAction({ ...none, paths: 'a.yaml', sarif: 'true' }, { workspace, uploadFails: true });
    expect(ran.at(-1)).toBe('Verdict');
    expect(code).toBe(1);
  });

  test('annotates and writes the job summary by default', () => {
    const { summary, log, code } = runAction({ paths: 'a.yaml' }, { workspace: folder({ 'a.yaml': neverPulled }) });
    expect(summary).toContain('never-pull');
    expect(log.match(/^::error .*file=a\.yaml.*$/gm)).toHaveLength(1);
    expect(code).toBe(1);
  });
});

describe('nothing that is handed over is run or obeyed', { timeout: slow }, () => {
  const hostile = [
    '; touch pwned',
    '$(touch pwned)',
    '`touch pwned`',
    '" && touch pwned && "',
    "' || touch pwned #",
    '--exit-zero',
    '%0A::debug::',
  ];

  test.each(Object.keys(action.inputs).filter((name) => name !== 'sarif'))('in %s', (name) => {
    for (const text of hostile.slice(0, 3)) {
      const workspace = folder({ 'a.yaml': neverPulled });
      const { code, log } = runAction({ ...none, paths: 'a.yaml', [name]: text }, { workspace });
      expect(code, log).toBe(2);
      expect(existsSync(path.join(workspace, 'pwned'))).toBe(false);
    }
  });

  test.each(hostile)('as a path: %s', (text) => {
    const workspace = folder({ 'a.yaml': neverPulled });
    expect(runAction({ ...none, paths: `a.yaml\n${text}` }, { workspace }).code).toBe(2);
    expect(existsSync(path.join(workspace, 'pwned'))).toBe(false);
    expect(runAction({ ...none, paths: text }, { workspace: folder({ [`${text}/a.yaml`]: neverPulled }) }).outputs['errors']).toBe('1');
  });

  test('as an output: a line break in the path of the temporary folder sets no other output', () => {
    const temporary = path.join(folder({}), 'a\nscore=100\nerrors<<x');
    const { outputs } = runAction({ ...none, paths: 'a.yaml' }, { workspace: folder({ 'a.yaml': neverPulled }), temporary });
    expect(outputs['errors']).toBe('1');
    expect(outputs['score']).not.toBe('100');
    expect(outputs['sarif-file']).toContain(temporary);
  });

  test('as a workflow command: the name of a file may begin like one', () => {
    const workspace = folder({ '::add-mask::a.yaml': neverPulled });
    const { log } = runAction({ ...none, paths: '.' }, { workspace });
    const [, token] = /^::stop-commands::([\da-f-]{36})$/m.exec(log)!;
    const [before, stopped, after] = log.split(new RegExp(`::(?:stop-commands::)?${token}(?:::)?\n`));
    expect(stopped).toContain(':add-mask::a.yaml');
    expect(before! + after!).not.toContain('add-mask');
  });

  test('as a message: an error of the action is one command', () => {
    const { log } = runAction({ ...none, 'working-directory': 'a\n::add-mask::b%' }, { workspace: folder({}) });
    expect(log.trim().split('\n')).toEqual([expect.stringMatching(/^::error title=k8sport::.*%0A::add-mask::b%25/)]);
  });
});

describe('the program', { timeout: slow }, () => {
  /** The action as a runner checks it out, without what is built, and an npm that notes how it is called and brings the built program. */
  function checkedOut(): { actionPath: string; env: Record<string, string>; calls: () => string } {
    const actionPath = folder({});
    for (const name of ['scripts', 'package.json']) cpSync(path.join(repository, name), path.join(actionPath, name), { recursive: true });
    const bin = path.join(actionPath, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, path.join(bin, 'node'));
    const npm = `#!/bin/sh
echo "$PWD: $*" >> '${actionPath}/calls'
case "$*" in *@9.9.9) exit 1;; esac
mkdir -p node_modules && ln -s '${repository}' node_modules/k8sport
`;
    writeFileSync(path.join(bin, 'npm'), npm);
    chmodSync(path.join(bin, 'npm'), 0o755);
    const env = { PATH: `${bin}:${process.env['PATH']}` };
    return { actionPath, env, calls: () => readFileSync(path.join(actionPath, 'calls'), 'utf8') };
  }

  const { version } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as { version: string };

  test.each([
    ['', version],
    ['1.2.3', '1.2.3'],
    ['latest', 'latest'],
    ['2.0.0-beta.1', '2.0.0-beta.1'],
  ])('comes from npm in the version asked for, else in that of the action: %j', (given, wanted) => {
    const { actionPath, env, calls } = checkedOut();
    const workspace = folder({ 'a.yaml': neverPulled, '.npmrc': 'registry=http://localhost:1/\n' });
    const { outputs, code, log } = runAction({ ...none, paths: 'a.yaml', version: given }, { workspace, actionPath, env });
    expect(code, log).toBe(1);
    expect(outputs['errors']).toBe('1');
    expect(calls().trim().split(' ')).toEqual(expect.arrayContaining(['install', '--ignore-scripts', `k8sport@${wanted}`]));
    expect(calls().startsWith(workspace), 'npm would read the .npmrc of the checked repository').toBe(false);
  });

  test('is missing where npm has no such version', () => {
    const { actionPath, env } = checkedOut();
    const { code, log } = runAction({ ...none, version: '9.9.9' }, { workspace: folder({}), actionPath, env });
    expect(code).toBe(2);
    expect(log).toContain('::error title=k8sport::version: npm could not install k8sport@9.9.9');
  });
});

describe('a job summary', () => {
  test('has at most a MiB, and ends with a whole line', async () => {
    const { appendSummary } = (await import(path.join(repository, 'scripts/action/appendSummary.mjs'))) as {
      readonly appendSummary: (file: string, markdown: string) => void;
    };
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 })), fc.integer({ min: 1, max: 40_000 }), (lines, times) => {
        const file = path.join(folder({}), 'summary');
        const text = `${lines.join('\n')}\n`.repeat(times);
        appendSummary(file, text);
        const written = readFileSync(file, 'utf8');
        expect(Buffer.byteLength(written)).toBeLessThan(1024 * 1024);
        if (written === text) return;
        const [kept] = written.split(/\n…cut here.*\n$/);
        expect(text.startsWith(kept!)).toBe(true);
        expect(kept === '' || kept!.endsWith('\n')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
