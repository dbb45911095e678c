import type { ScriptLanguage } from '../model/script.ts';
import type { IgnoreComment } from '../yaml/comments.ts';
import type { Source } from '../yaml/source.ts';
import { blocksOfCode } from './blocksOfCode.ts';

const word = 'k8sport-ignore';

const inScript = /^(?<before>(?:.*?[\s;])??)#+[ \t]*k8sport-ignore\b(?<text>.*)$/;
const inMarkdown = /^(?<before>[\s>*+-]*)<!--[ \t]*k8sport-ignore\b(?<text>.*?)-->/;

/** Lines, from zero. */
type Range = readonly [first: number, last: number];

/** What a comment may stand on, by line, and the next line with content after each. */
interface Layout {
  readonly rangeAt: ReadonlyMap<number, Range>;
  readonly nextLine: readonly number[];
}

/** The comments of a script that begin with `k8sport-ignore`; in Markdown those of HTML, outside of code. */
export function ignoreCommentsIn(source: Source, language: ScriptLanguage): IgnoreComment[] {
  if (language === 'npm' || !source.text.includes(word)) return [];
  const lines = source.text.split(/\r\n|\n|\r/);
  const isMarkdown = language === 'markdown';
  const { rangeAt, nextLine } = layoutOf(lines, language);
  return lines.flatMap((line, index) => {
    if (!line.includes(word) || (isMarkdown && rangeAt.has(index))) return [];
    const { before, text } = (isMarkdown ? inMarkdown : inScript).exec(line)?.groups ?? {};
    if (before === undefined || text === undefined) return [];
    const covered = before.trim() === '' || isMarkdown ? nextLine[index]! : index;
    const [first, last] = rangeAt.get(covered) ?? [covered, covered];
    const start = { line: index + 1, column: before.length + 1 };
    const end = { line: index + 1, column: line.trimEnd().length + 1 };
    return [{ text: text.trim(), place: { file: source.file, start, end }, line: first + 1, lastLine: last + 1 }];
  });
}

function layoutOf(lines: readonly string[], language: ScriptLanguage): Layout {
  const isMarkdown = language === 'markdown';
  const ranges = isMarkdown ? blocksOfCode(lines) : goingOn(lines, language === 'powershell' ? /`$/ : /\\$/);
  const rangeAt = new Map(ranges.flatMap((range) => numbersIn(range).map((line) => [line, range])));
  const passed = isMarkdown ? /^\s*$/ : /^\s*(?:#|$)/;
  const nextLine: number[] = [];
  let next = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    nextLine[index] = next;
    if (!passed.test(lines[index]!)) next = index;
  }
  return { rangeAt, nextLine };
}

/** Lines that go on in the next. */
function goingOn(lines: readonly string[], mark: RegExp): Range[] {
  const ranges: Range[] = [];
  for (let first = 0; first < lines.length; first++) {
    let last = first;
    while (last < lines.length - 1 && mark.test(lines[last]!)) last++;
    if (last > first) ranges.push([first, last]);
    first = last;
  }
  return ranges;
}

function numbersIn([first, last]: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
