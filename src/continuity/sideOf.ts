import type { Side } from '../model/comparison.ts';
import type { Path } from '../model/path.ts';
import type { Resource, Span } from '../model/resource.ts';
import { hidden, tellValue } from './tellValue.ts';
import { isMap } from './values/leaves.ts';
import { isSecret as isKubernetesSecret } from './values/secretEntries.ts';

/** Longer values say no more to anybody. */
const longest = 400;

/**
 * A value as it is told: where it was written, on one line, and nothing of what is secret.
 *
 * @param isCredential Whether the other side keeps it in a Secret.
 */
export function sideOf(resource: Resource, path: Path, value: unknown, other: unknown, isCredential: boolean): Side {
  if (path.length === 0) return { path, text: 'present', place: resource.locate(['kind']) };
  const line = typeof value === 'string' && typeof other === 'string' ? firstDifferentLine(value, other) : undefined;
  const isSecret =
    isCredential || isHidden(resource, path) || (line && value !== line.text && (value as string).includes('PRIVATE KEY-----'));
  const text = isSecret ? hidden : tellValue(line?.text ?? value, nameAt(resource, path), other);
  const number = line && text !== hidden && value !== line.text ? `line ${line.number}: ` : '';
  return { path, text: shortened(number + text), place: resource.locate(path, 'value', line?.span) };
}

function isHidden({ id }: Resource, path: Path): boolean {
  return isKubernetesSecret(id) && (path[0] === 'data' || path[0] === 'stringData');
}

/** What a value is called: the variable, or the map key. */
function nameAt({ root }: Resource, path: Path): string {
  const last = path.at(-1);
  if (last !== 'value') return String(last);
  let holder: unknown = root.raw;
  for (const key of path.slice(0, -1)) holder = (holder as Readonly<Record<string | number, unknown>> | undefined)?.[key];
  return isMap(holder) && typeof holder['name'] === 'string' ? holder['name'] : last;
}

interface Line {
  readonly text: string;
  /** One-based. */
  readonly number: number;
  readonly span: Span;
}

/** The first line of a text that the other text has not; of texts of one line nothing is left out. */
function firstDifferentLine(text: string, other: string): Line | undefined {
  if (!text.includes('\n') && !other.includes('\n')) return undefined;
  let start = 0;
  let number = 1;
  for (let at = 0; at < text.length && text[at] === other[at]; at++) {
    if (text[at] !== '\n') continue;
    start = at + 1;
    number++;
  }
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? undefined : end);
  return { text: line, number, span: { start, length: line.length } };
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
