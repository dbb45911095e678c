import type { Finding } from '../model/finding.ts';
import { Lines } from '../yaml/lines.ts';
import type { ReporterContext } from './reporter.ts';
import { type MayShow, secretLines } from './secretLines.ts';

/** A line of a manifest around a finding. */
export interface ExcerptLine {
  /** One-based. */
  readonly number: number;
  /** Absent: kept back, since it may hold something secret. Long lines are cut. Not escaped. */
  readonly text?: string;
  /** The stretch of `text` that the finding is about, in UTF-16 code units; `end` is exclusive. */
  readonly mark?: { readonly start: number; readonly end: number };
}

/** Shows the lines around findings; empty where there is nothing to show. */
export type Excerpts = (finding: Finding) => readonly ExcerptLine[];

/** Lines above and below. */
const around = 3;

/** The most of a line, in UTF-16 code units, and how much of it stands before the mark. */
const longest = 200;
const before = 60;

/** Longer files are dumps, and taking them apart would take long. */
const longestFile = 2 ** 21;

interface OpenFile {
  readonly text: string;
  readonly lines: Lines;
  readonly mayShow: MayShow;
}

/** Takes each file apart once. Secrets are not shown at all, nor are files that are neither YAML nor JSON. */
export function sourceExcerpts(context: Pick<ReporterContext, 'text'>): Excerpts {
  const files = new Map<string, OpenFile | undefined>();
  const open = (file: string): OpenFile | undefined => {
    if (!files.has(file)) files.set(file, openFile(context.text(file)));
    return files.get(file);
  };
  return ({ resource, place }) => {
    if (resource?.kind === 'Secret' || !/^-$|^<.*>$|\.(?:ya?ml|json)$/i.test(place.file)) return [];
    const file = open(place.file);
    return file ? linesAround(place, file) : [];
  };
}

function openFile(text: string | undefined): OpenFile | undefined {
  if (text === undefined || text.length > longestFile) return undefined;
  const lines = new Lines(text);
  return { text, lines, mayShow: secretLines(text, lines) };
}

function linesAround({ start, end }: Finding['place'], { text, lines, mayShow }: OpenFile): readonly ExcerptLine[] {
  const shown: ExcerptLine[] = [];
  for (let number = Math.max(1, start.line - around); number <= start.line + around; number++) {
    const from = lines.start(number);
    if (from === undefined || (from === text.length && number > 1)) break;
    const line = text.slice(from, lines.start(number + 1)).replace(/[\r\n]+$/, '');
    if (!mayShow(number)) shown.push({ number });
    else if (number !== start.line) shown.push({ number, text: cut(line, 0) });
    else shown.push({ number, ...marked(line, start.column - 1, end.line === start.line ? end.column - 1 : line.length) });
  }
  return shown.some((line) => line.text !== undefined) ? shown : [];
}

function marked(line: string, from: number, to: number): Omit<ExcerptLine, 'number'> {
  const skipped = line.length > longest && from > before ? betweenCharacters(line, Math.min(from, line.length) - before) : 0;
  const text = cut(line, skipped);
  const within = (at: number): number => betweenCharacters(text, Math.min(Math.max(at - skipped, 0), text.length));
  const [start, end] = [within(from), within(to)];
  return { text, ...(end > start && { mark: { start, end } }) };
}

/** With an ellipsis in place of the first and the last character shown, so that columns stay. */
function cut(line: string, from: number): string {
  const to = betweenCharacters(line, Math.min(from + longest, line.length));
  const text = line.slice(from === 0 ? 0 : betweenCharacters(line, from + 1), to === line.length ? to : betweenCharacters(line, to - 1));
  return `${from === 0 ? '' : '…'}${text}${to === line.length ? '' : '…'}`;
}

/** Moves out of the middle of a character of two UTF-16 code units. */
function betweenCharacters(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
