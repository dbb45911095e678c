import { describe, expect, test, vi } from 'vitest';
import type { Io } from '../../src/commands/io.ts';
import { withProgress } from '../../src/commands/progressLine.ts';
import type { Progress } from '../../src/model/progress.ts';
import { folder, neverPulled, run } from '../run.ts';

// The first run loads every rule.
vi.setConfig({ testTimeout: 30_000 });

const terminal = { isTTY: true, columns: 80 };
const erase = '\r\u001b[K';

describe('k8sport', () => {
  test.each([['check'], ['score']])('%s tells how far it is, and takes that back before the report', async (command) => {
    const files = { 'a.yaml': neverPulled, 'k/kustomization.yaml': 'resources: [pod.yaml]\n', 'k/pod.yaml': neverPulled };
    const { stdout, stderr } = await run([command, '.'], { cwd: folder(files), ...terminal, tick: 400 });
    for (const text of ['rendering 1 of 1 kustomization', 'reading 1 of 1 file', 'running rules on 2 of '])
      expect(stderr).toContain(`${erase}${text}`);
    expect(stderr.endsWith(erase)).toBe(true);
    expect(stdout).not.toContain('reading');
    expect(stdout).not.toContain(erase);
  });

  test('compare, too', async () => {
    const files = { 'a/pod.yaml': neverPulled, 'b/pod.yaml': neverPulled };
    const { stderr } = await run(['compare', 'a', 'b'], { cwd: folder(files), ...terminal, tick: 400 });
    expect(stderr).toContain(`${erase}reading 2 of 2 files`);
    expect(stderr.endsWith(erase)).toBe(true);
  });

  test('a wrong call gets its message on a line of its own', async () => {
    const { stderr, code } = await run(['check', '.'], { cwd: folder({ 'a.yaml': 'a: 1\n' }), ...terminal, tick: 400 });
    expect(code).toBe(2);
    expect(stderr).toContain(`${erase}reading 1 of 1 file${erase}k8sport: `);
  });

  test.each<[string, Parameters<typeof run>[1], readonly string[]]>([
    ['quick work', { ...terminal, tick: 0 }, []],
    ['no terminal', { columns: 80, tick: 400 }, []],
    ['a terminal without a width', { isTTY: true, tick: 400 }, []],
    ['a terminal of 0 columns', { isTTY: true, columns: 0, tick: 400 }, []],
    ['CI', { ...terminal, tick: 400, env: { CI: 'true' } }, []],
    ['pre-commit', { ...terminal, tick: 400, env: { PRE_COMMIT: '1' } }, []],
    ['a terminal that cannot erase', { ...terminal, tick: 400, env: { TERM: 'dumb' } }, []],
    ['--quiet', { ...terminal, tick: 400 }, ['--quiet']],
  ])('not a word with %s', async (_, surroundings, rest) => {
    const files = { 'a.yaml': neverPulled, 'b.yaml': neverPulled };
    expect((await run(['check', '.', ...rest], { cwd: folder(files), ...surroundings })).stderr).toBe('');
  });
});

/** What is written at the given times; the first is when the work begins. */
async function written(times: readonly number[], columns = 80): Promise<string[]> {
  const texts: string[] = [];
  const clock = times.values();
  const stderr = { isTTY: true, columns, write: (text: string) => void texts.push(text) };
  const io: Pick<Io, 'env' | 'stderr' | 'now'> = { env: {}, stderr, now: () => clock.next().value ?? 0 };
  await withProgress({ has: () => false }, io, async (progress) => {
    for (let step = 1; step < times.length; step++) progress?.('reading', step, 1000);
  });
  return texts;
}

test('it waits for 300 ms, and then writes now and then', async () => {
  const shown = await written([1000, 1001, 1299, 1300, 1310, 1379, 1380]);
  expect(shown).toEqual([`${erase}reading 3 of 1000 files`, `${erase}reading 6 of 1000 files`, erase]);
  expect(await written([1000, 1299])).toEqual([]);
});

test('it never wraps', async () => {
  expect(await written([0, 400], 10)).toEqual([`${erase}reading 1`, erase]);
});

test('without a reader there is nothing to call, and nobody looks at the clock', async () => {
  const now = (): never => {
    throw new Error('looked at the clock');
  };
  const stderr = { isTTY: false, write: () => undefined };
  let heard: Progress | undefined = () => undefined;
  await withProgress({ has: () => false }, { env: {}, stderr, now }, async (progress) => void (heard = progress));
  expect(heard).toBeUndefined();
});
