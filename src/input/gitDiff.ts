/** Lines of a file as it is now, one-based; both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

const hunk = /^@@ -\d+(?:,(?<removed>\d+))? \+(?<first>\d+)(?:,(?<added>\d+))? @@/;

/**
 * The changed lines by file, from what `git diff -U0 --src-prefix=a/ --dst-prefix=b/` writes. Where lines were only removed, those on
 * both sides count as changed.
 */
export function changedLines(diff: string): Map<string, LineRange[]> {
  const changed = new Map<string, LineRange[]>();
  const lines = diff.split('\n');
  let ranges: LineRange[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.startsWith('+++ ')) changed.set(newName(line.slice('+++ '.length)), (ranges = []));
    const { removed = '1', first = '', added = '1' } = hunk.exec(line)?.groups ?? {};
    if (first === '') continue;
    const [start, count] = [Number(first), Number(added)];
    ranges.push(count === 0 ? { first: start, last: start + 1 } : { first: start, last: start + count - 1 });
    // What files hold may look like a header, so it is never looked at.
    for (let left = Number(removed) + count; left > 0; at++) if (!lines[at + 1]?.startsWith('\\')) left--;
  }
  return changed;
}

/** Git quotes names with control characters, quotes and backslashes as C does, and puts a tab behind names with spaces. */
function newName(written: string): string {
  const name = written.startsWith('"') ? unquoted(written.slice(1, written.lastIndexOf('"'))) : written.replace(/\t$/, '');
  return name.replace(/^b\//, '');
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

function unquoted(text: string): string {
  return text.replace(/\\(?:(?<octal>[0-7]{3})|(?<letter>.))/g, (_, octal: string | undefined, letter: string) =>
    octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
