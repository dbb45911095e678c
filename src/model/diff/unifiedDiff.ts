import { type LineChange, lineChanges } from './lineChanges.ts';

/** A file before and after, under a path with forward slashes; undefined where there is none. */
export interface FileVersions {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const context = 3;

/** What changes in a file, as `git apply` and `patch -p1` read it; empty where nothing does. */
export function unifiedDiff({ path, before, after }: FileVersions): string {
  const [old, fresh] = [linesOf(before ?? ''), linesOf(after ?? '')];
  const hunks = grouped(lineChanges(old, fresh)).map((changes) => hunk(old, fresh, changes));
  if (hunks.length === 0) return '';
  const name = (side: string, text: string | undefined): string => (text === undefined ? '/dev/null' : quoted(`${side}/${path}`));
  return `--- ${name('a', before)}\n+++ ${name('b', after)}\n${hunks.join('')}`;
}

/** With their line breaks, so that a missing one is a difference too. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes that are so near to each other that their contexts meet. */
function grouped(changes: readonly LineChange[]): LineChange[][] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.before.start - last.before.end <= 2 * context) groups.at(-1)!.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(old: readonly string[], fresh: readonly string[], changes: readonly LineChange[]): string {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const lead = Math.min(context, first.before.start);
  const start = first.before.start - lead;
  const end = Math.min(old.length, last.before.end + context);
  const freshStart = first.after.start - lead;
  const freshEnd = last.after.end + (end - last.before.end);
  const body: string[] = [];
  let at = start;
  for (const { before, after } of changes) {
    body.push(...marked(' ', old.slice(at, before.start)));
    body.push(...marked('-', old.slice(before.start, before.end)), ...marked('+', fresh.slice(after.start, after.end)));
    at = before.end;
  }
  body.push(...marked(' ', old.slice(at, end)));
  return `@@ -${rangeText(start, end)} +${rangeText(freshStart, freshEnd)} @@\n${body.join('')}`;
}

/** An empty stretch is named by the line above it. */
function rangeText(start: number, end: number): string {
  const length = end - start;
  return `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`;
}

function marked(mark: string, lines: readonly string[]): string[] {
  return lines.map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`));
}

/** As git writes paths that would break its lines; a tab tells patch where one with spaces ends. */
function quoted(path: string): string {
  // oxlint-disable-next-line no-control-regex
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path.includes(' ') ? `${path}\t` : path;
  // oxlint-disable-next-line no-control-regex
  return `"${path.replace(/["\\]/g, String.raw`\$&`).replace(/[\u0000-\u001f\u007f]/g, (each) => `\\${each.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`;
}
