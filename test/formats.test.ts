import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reporters } from '../src/reporters/index.ts';
import { readXml } from './reporters/readXml.ts';
import { folder, neverPulled, run } from './run.ts';

/** A pod with an error, and a warning about the run itself. */
const files = { 'k8s/a.yaml': `${neverPulled}# k8sport-ignore never-pull: nothing here\n`, 'k8s/b.yaml': neverPulled };

const names = Object.keys(reporters);

test('all formats in one run are what each is alone', { timeout: 60_000 }, async () => {
  const cwd = path.join(folder(files), 'k8s');
  const together = await run(['check', '.', ...names.flatMap((name) => ['-f', `${name}=../out.${name}`])], { cwd });
  expect(together).toMatchObject({ code: 1, stderr: '' });
  for (const name of names) {
    const { stdout, stderr } = await run(['check', '.', '-f', name], { cwd });
    expect(stderr).toBe('');
    expect(readFileSync(path.join(cwd, `../out.${name}`), 'utf8'), name).toBe(stdout);
  }
});

test.each<[string, (text: string) => unknown]>([
  ['json', JSON.parse],
  ['sarif', JSON.parse],
  ['gitlab', JSON.parse],
  ['junit', readXml],
  ['checkstyle', readXml],
  [
    'rdjsonl',
    (text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
  ],
])('%s has standard output for itself, and no byte order mark', async (name, parse) => {
  const { stdout } = await run(['check', '.', '-f', name], {
    cwd: folder(files),
    env: { GITHUB_ACTIONS: 'true', FORCE_COLOR: '1' },
    isTTY: true,
  });
  expect(() => parse(stdout)).not.toThrow();
  expect(stdout).toMatch(/^[[{<]/);
});

test.each(['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjsonl', 'markdown'])(
  '%s names a file from the root of the repository, wherever the program runs',
  async (name) => {
    const root = folder(files);
    const above = await run(['check', 'k8s', '-f', name], { cwd: root });
    const inside = await run(['check', path.join(root, 'k8s/a.yaml'), 'b.yaml', '-f', name], { cwd: path.join(root, 'k8s') });
    for (const { stdout } of [above, inside]) {
      expect(stdout).toContain('k8s/a.yaml');
      expect(stdout).not.toContain(root);
    }
  },
);
