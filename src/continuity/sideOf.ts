import { isCredentialName } from '../kube/values/credentials.ts';
import { hasCredential } from '../kube/values/secretValues.ts';
import type { Side } from '../model/comparison.ts';
import { isMap } from '../model/isMap.ts';
import type { Path } from '../model/path.ts';
import type { Resource, Span } from '../model/resource.ts';
import { shorten } from '../model/shorten.ts';
import { valueAtPath } from '../model/valueAtPath.ts';
import { isPlainList } from './values/leaves.ts';
import { isSecret } from './values/secretEntries.ts';

const hidden = '<hidden>';

/** Longer values say no more to anybody. */
const longest = 400;

/** A value as it is told: where it was written, on one line, and nothing of what is secret. */
export function sideOf(resource: Resource, path: Path, value: unknown, other: unknown): Side {
  if (path.length === 0) return { path, text: 'present', place: resource.locate(['kind']) };
  const line = typeof value === 'string' && typeof other === 'string' ? firstDifferentLine(value, other) : undefined;
  const text = isHidden(resource, path) ? hidden : tell(line?.text ?? onlyHere(value, other), nameAt(resource, path));
  const number = line && text !== hidden && value !== line.text ? `line ${line.number}: ` : '';
  return { path, text: shorten(number + text, longest), place: resource.locate(path, 'value', line?.span) };
}

function isHidden({ id }: Resource, path: Path): boolean {
  return isSecret(id) && (path[0] === 'data' || path[0] === 'stringData');
}

/** What a value is called: the variable, or the map key. */
function nameAt({ root }: Resource, path: Path): string {
  const last = path.at(-1);
  if (last !== 'value') return String(last);
  const holder = valueAtPath(root.raw, path.slice(0, -1));
  return isMap(holder) && typeof holder['name'] === 'string' ? holder['name'] : last;
}

function tell(value: unknown, name: string): string {
  // `auth:dev` is an image, and looks like a password.
  if (name === 'image') return String(value);
  if (typeof value === 'string') return isCredential(name, value) ? hidden : value;
  return JSON.stringify(value, function (this: unknown, key: string, inner: unknown) {
    if (typeof inner !== 'string') return inner;
    const own = key === 'value' && isMap(this) && typeof this['name'] === 'string' ? this['name'] : key;
    return isCredential(own, inner) ? hidden : inner;
  });
}

function isCredential(name: string, text: string): boolean {
  return (
    !/^(?:true|false)?$/i.test(text) &&
    (isCredentialName(name) || /access[-_]?key/i.test(name) || (text.length <= longestLine && hasCredential(text)))
  );
}

const longestLine = 2000;

/** Of a long list, such as the arguments of a command, only what the other list has not. */
function onlyHere(value: unknown, other: unknown): unknown {
  if (!isPlainList(value) || !isPlainList(other) || value.length < longList) return value;
  const own = value.filter((item) => !other.includes(item));
  return own.length === value.length || own.length === 0 ? value : `… ${own.join(' ')}`;
}

const longList = 4;

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
