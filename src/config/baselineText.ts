import { sortedEntries, type BaselineEntry } from '../engine/baseline.ts';
import { UserError } from '../errors.ts';
import { isMap } from '../model/isMap.ts';
import type { Path } from '../model/path.ts';
import type { Position } from '../model/place.ts';
import { Document } from '../yaml/document.ts';
import type { Source } from '../yaml/source.ts';

/** Raised when an older k8sport would misread a new file. */
const formatVersion = 1;

/** A baseline as a file: a line for each count, always in the same order, so that branches that record different things merge. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const rules = new Map<string, Map<string, Map<string, number>>>();
  for (const { rule, file, resource, count } of sortedEntries(entries)) inside(inside(rules, rule), file).set(resource, count);
  const findings = Object.fromEntries(
    [...rules].map(([rule, files]) => [rule, Object.fromEntries([...files].map(([file, counts]) => [file, Object.fromEntries(counts)]))]),
  );
  return `${JSON.stringify({ $schema: 'https://unpkg.com/k8sport/baseline.schema.json', formatVersion, findings }, undefined, 2)}\n`;
}

function inside<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map()));
  return inner;
}

/**
 * Reads a baseline.
 * @throws UserError with file, line and column for what is broken, or written by a newer version.
 */
export function parseBaseline(source: Source): BaselineEntry[] {
  const { file, text } = source;
  const fault = ({ line, column }: Position, message: string, help = writeAnew): UserError =>
    new UserError('config', `${file}:${line}:${column}: ${message}`, help);
  const conflict = /^(?:<{7}|={7}|>{7})(?=[ \r\n]|$)/m.exec(text);
  if (conflict) throw fault(source.lines.position(conflict.index), 'a conflict of a merge is not settled');
  // JSON is YAML, and the parser for YAML says where it is broken.
  const document = new Document(source, { start: 0, end: text.length });
  const [problem] = document.problems;
  if (problem) throw fault(problem.place.start, problem.message);
  const { value } = document;
  const wrong = (at: Path, what: string): UserError => fault(document.locate(at).start, what);
  if (!isMap(value) || typeof value['formatVersion'] !== 'number') throw wrong([], 'this is no baseline: it has no `formatVersion`');
  if (value['formatVersion'] > formatVersion)
    throw fault(document.locate(['formatVersion']).start, 'a newer version of k8sport wrote this baseline', 'upgrade k8sport');
  return entriesOf(value['findings'], wrong);
}

const writeAnew = 'mend it, or delete it and write it anew: k8sport check --update-baseline';

function entriesOf(findings: unknown, wrong: (at: Path, what: string) => UserError): BaselineEntry[] {
  const entries = (value: unknown, at: Path): [string, unknown][] => {
    if (isMap(value)) return Object.entries(value);
    throw wrong(at, 'a map belongs here: rules, files in them, then resources with their counts');
  };
  return entries(findings, ['findings']).flatMap(([rule, files]) =>
    entries(files, ['findings', rule]).flatMap(([file, resources]) =>
      entries(resources, ['findings', rule, file]).map(([resource, count]) => {
        if (Number.isSafeInteger(count) && (count as number) > 0) return { rule, file, resource, count: count as number };
        throw wrong(['findings', rule, file, resource], 'a count is a whole number from 1');
      }),
    ),
  );
}
