import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedLines } from '../../src/input/gitDiff.ts';

/** Lines that look like the words of a diff, too. */
const line = fc.constantFrom('a', 'b', 'c', '', '-- a/one.yaml', '++ b/two.yaml', '@@ -1 +1 @@', '\\ No newline at end of file', ' x\r');
const text = fc.tuple(fc.array(line, { maxLength: 8 }), fc.boolean()).map(([lines, isClosed]) => lines.join('\n') + (isClosed ? '\n' : ''));
const names = ['one.yaml', 'two.yaml', 'with space.yaml'];
const someTexts = fc.tuple(text, text, text);

function linesOf(content: string): string[] {
  const lines = content.split('\n');
  if (lines.at(-1) === '') return lines.slice(0, -1).map((each) => `${each}\n`);
  return lines.map((each, index) => (index === lines.length - 1 ? each : `${each}\n`));
}

/** Whether all lines stand in another text, in the same order. */
function areKept(lines: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === lines[at]) at++;
  return at === lines.length;
}

test('what git does not call changed was there before, in the same order', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'k8sport-'));
  const write = (side: string, texts: readonly string[]): void => {
    mkdirSync(path.join(directory, side), { recursive: true });
    for (const [index, content] of texts.entries()) writeFileSync(path.join(directory, side, names[index]!), content);
  };
  try {
    fc.assert(
      fc.property(someTexts, someTexts, (before, after) => {
        write('old', before);
        write('new', after);
        const words = ['diff', '--no-index', '-U0', '--no-color', '--src-prefix=a/', '--dst-prefix=b/', 'old', 'new'];
        const { status, stdout } = spawnSync('git', words, { cwd: directory, encoding: 'utf8' });
        expect(status).toBe(before.join('\0') === after.join('\0') ? 0 : 1);
        const changed = changedLines(stdout);
        for (const [index, name] of names.entries()) {
          const ranges = changed.get(`new/${name}`);
          expect(ranges !== undefined).toBe(before[index] !== after[index]);
          const kept = linesOf(after[index]!).filter(
            (_, at) => !(ranges ?? []).some(({ first, last }) => first <= at + 1 && at + 1 <= last),
          );
          expect(areKept(kept, linesOf(before[index]!))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}, 60_000);

test('quoted names are read as git writes them, byte by byte', () => {
  const header = (name: string): string => `--- /dev/null\n+++ ${name}\n@@ -0,0 +1,2 @@\n+a\n+b\n`;
  expect([...changedLines(header('"b/a\\t\\"\\\\\\001\\n.yaml"')).keys()]).toEqual(['a\t"\\\x01\n.yaml']);
  expect(changedLines(header('b/ä b.yaml\t')).get('ä b.yaml')).toEqual([{ first: 1, last: 2 }]);
});
