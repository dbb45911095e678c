import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { reporters } from '../src/reporters/index.ts';
import { folder, neverPulled, run } from './run.ts';

const names = ['with space', '100%', '%20', 'a#b', 'grün/ß', 'Ü', '🚀', "it's", 'a&b', 'k=v', '日本', '-f', 'a,b'];

/** Where a format says the finding is, from the working directory. */
const fileIn: Readonly<Record<string, (output: string) => string | undefined>> = {
  pretty: (output) => /^ {2}(\S.*)$/m.exec(output)?.[1],
  concise: (output) => /^(.*):8:24: error/m.exec(output)?.[1],
  full: (output) => /^ +--> (.*):8:24$/m.exec(output)?.[1],
  json: (output) => (JSON.parse(output) as { findings: { place: { file: string } }[] }).findings[0]?.place.file,
  sarif: (output) => decodeURIComponent(/"uri":\s*"(?!http)([^"]*\.yaml)"/.exec(output)?.[1] ?? ''),
};

describe.each(Object.keys(fileIn))('%s', (format) => {
  test.each(names)('a folder called %s', async (name) => {
    const cwd = folder({ [`${name}/pod ${name.replaceAll('/', '-')}.yaml`]: neverPulled });
    const file = `${name}/pod ${name.replaceAll('/', '-')}.yaml`;
    const { code, stdout, stderr } = await run(['check', '.', '-f', format], { cwd });
    expect({ code, stderr, file: fileIn[format]!(stdout) }).toEqual({ code: 1, stderr: '', file });
  });

  test('a path that is absolute is told from the working directory', async () => {
    const cwd = folder({ 'a b/pod.yaml': neverPulled });
    for (const argument of [path.join(cwd, 'a b'), path.join(cwd, 'a b/pod.yaml'), path.join(cwd, '*/pod.yaml')]) {
      const { stdout } = await run(['check', argument, '-f', format], { cwd });
      expect(fileIn[format]!(stdout)).toBe('a b/pod.yaml');
    }
  });
});

test('every format with one finding a line or more takes part', () => {
  expect(Object.keys(reporters)).toEqual(expect.arrayContaining(Object.keys(fileIn)));
});

test.skipIf(path.sep === '\\')('a path as Windows writes it leads to the one that is meant', async () => {
  const cwd = folder({ 'k8s/base/pod.yaml': neverPulled });
  const { code, stderr } = await run(['check', String.raw`k8s\base\pod.yaml`], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe('k8sport: k8s\\base\\pod.yaml: not found\ndid you mean k8s/base/pod.yaml?\n');
});

describe('files that cannot be written', () => {
  test('exit 2, once everything else has its report', async () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    const formats = ['sarif=none/out.sarif', 'json=out.json', 'concise=also/none.txt', 'concise'].flatMap((each) => ['-f', each]);
    const { code, stdout, stderr } = await run(['check', '.', ...formats], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'k8sport: none/out.sarif: cannot be written (ENOENT)\nk8sport: also/none.txt: cannot be written (ENOENT)\n' +
        'check the folder and its permissions\n',
    );
    expect(stdout).toContain('never-pull');
    expect(JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8'))).toMatchObject({ findings: [{ rule: 'never-pull' }] });
  });

  test('a folder in the place of the file', async () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    mkdirSync(path.join(cwd, 'out'));
    const { code, stderr } = await run(['check', '.', '-f', 'json=out'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'k8sport: out: cannot be written (EISDIR)\ncheck the folder and its permissions\n',
    });
  });

  // Nothing is read-only for root.
  test.skipIf(process.getuid?.() === 0)('a file that is read-only', async () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    writeFileSync(path.join(cwd, 'out.json'), 'kept');
    chmodSync(path.join(cwd, 'out.json'), 0o444);
    const { code, stderr } = await run(['check', '.', '-f', 'json=out.json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('out.json: cannot be written (EACCES)');
    expect(readFileSync(path.join(cwd, 'out.json'), 'utf8')).toBe('kept');
  });

  test('a name with spaces, signs and an equals sign is one name', async () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    await run(['check', '.', '-f', 'json=ä b#%20=c.json'], { cwd });
    expect(existsSync(path.join(cwd, 'ä b#%20=c.json'))).toBe(true);
  });
});
