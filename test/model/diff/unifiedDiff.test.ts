import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { lineChanges } from '../../../src/model/diff/lineChanges.ts';
import { unifiedDiff } from '../../../src/model/diff/unifiedDiff.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What git makes of a text and a diff. */
function patched(file: string, before: string | undefined, diff: string): string {
  const target = path.join(folder, file);
  rmSync(target, { force: true });
  mkdirSync(path.dirname(target), { recursive: true });
  if (before !== undefined) writeFileSync(target, before);
  if (diff !== '')
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: diff,
      env: { ...process.env, GIT_DIR: path.join(folder, 'none') },
    });
  return readFileSync(target, 'utf8');
}

const someText = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'c', '', 'a: 1', '-x', '+y', '\r', '\\ No newline'), { maxLength: 30 }),
    fc.constantFrom('', '\n'),
  )
  .map(([lines, end]) => lines.join('\n') + end);

test('git applies it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      fc.pre(before !== '' && after !== '');
      const diff = unifiedDiff({ path: 'deploy/a b.yaml', before, after });
      expect(patched('deploy/a b.yaml', before, diff)).toBe(after);
    }),
    { numRuns: 150 },
  );
});

test('git applies it to paths that need quotes, and makes files that are new', () => {
  const file = 'say "x"\tand é.yaml';
  expect(patched(file, undefined, unifiedDiff({ path: file, before: undefined, after: 'a: 1\n' }))).toBe('a: 1\n');
});

test('what it looks like', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n';
  const after = before.replace('b\n', 'B\n').replace('l\n', 'l');
  expect(unifiedDiff({ path: 'x.yaml', before, after })).toBe(
    [
      '--- a/x.yaml',
      '+++ b/x.yaml',
      '@@ -1,5 +1,5 @@',
      ' a',
      '-b',
      '+B',
      ' c',
      ' d',
      ' e',
      '@@ -9,4 +9,4 @@',
      ' i',
      ' j',
      ' k',
      '-l',
      '+l',
      '\\ No newline at end of file',
      '',
    ].join('\n'),
  );
  expect(unifiedDiff({ path: 'x.yaml', before, after: before })).toBe('');
});

const someLines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

/** The length of the longest common subsequence, from its definition. */
function common(a: readonly string[], b: readonly string[]): number {
  const row = Array.from({ length: b.length + 1 }, () => 0);
  for (const line of a) {
    let diagonal = 0;
    for (const [index, other] of b.entries()) {
      const above = row[index + 1]!;
      row[index + 1] = line === other ? diagonal + 1 : Math.max(above, row[index]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}

test('no way between two texts is shorter', () => {
  fc.assert(
    fc.property(someLines, someLines, (before, after) => {
      const changes = lineChanges(before, after);
      const removed = changes.reduce((sum, each) => sum + each.before.end - each.before.start, 0);
      expect(before.length - removed).toBe(common(before, after));
      const rebuilt = changes.reduceRight(
        (lines, each) => {
          return lines.toSpliced(each.before.start, each.before.end - each.before.start, ...after.slice(each.after.start, each.after.end));
        },
        before as readonly string[],
      );
      expect(rebuilt).toEqual(after);
    }),
  );
});

test('texts that differ everywhere take no time to speak of', () => {
  const lines = (mark: string): string[] => Array.from({ length: 20_000 }, (_, index) => `${mark}${index}`);
  const start = performance.now();
  expect(lineChanges(lines('a'), lines('b'))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
});
