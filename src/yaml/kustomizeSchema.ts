import type { Schema } from 'js-yaml';
import { readNumber } from './scalars.ts';
import { schemaReading } from './schema.ts';

/** A scalar whose text is more than its value tells: `0644`, `1.10`, `~`, `2020-01-01`. */
export class Literal {
  readonly value: string | number | boolean | null;
  readonly text: string;

  constructor(value: string | number | boolean | null, text: string) {
    this.value = value;
    this.text = text;
  }
}

const words = new Map<string, true | false | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const timestamp = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ ])(\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?(Z|[-+]\d\d:\d\d)?$/;

/**
 * What kustomize reads when a plain scalar has no tag: the rules of go-yaml v3. `yes` and `on` are strings there, and a
 * date becomes a text with a time.
 */
export function readKustomizeScalar(text: string): unknown {
  const first = text.charCodeAt(0);
  const mayBeNumber = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  if (mayBeNumber) {
    const number = readNumber(text);
    if (number !== undefined) return String(number) === text ? number : new Literal(number, text);
    const time = readTime(text);
    return time === undefined ? text : new Literal(time, text);
  }
  if (text.length > 5) return text;
  const word = words.get(text);
  if (word === undefined) return text === '' ? null : text;
  return String(word) === text && word !== null ? word : new Literal(word, text);
}

function readTime(text: string): string | undefined {
  if (text.length < 8 || text.charCodeAt(4) !== 0x2d) return undefined;
  const day = date.exec(text);
  const match = day ?? timestamp.exec(text);
  if (!match) return undefined;
  const [, year, ...parts] = match;
  const [month, dayOfMonth, hour, minute, second] = parts.slice(0, 5).map((part) => (part ?? '0').padStart(2, '0'));
  const [fraction, zone] = [match[7] ?? '', match[8]];
  if (!isDay(Number(month), Number(dayOfMonth))) return undefined;
  // Without a zone only the form with a space is a time.
  if (!day && !zone && !text.includes(' ')) return undefined;
  return `${year}-${month}-${dayOfMonth}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${fraction.replace(/\.?0+$/, '')}${zone ?? 'Z'}`;
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The YAML that kustomize reads. */
export const kustomizeSchema: Schema = schemaReading(readKustomizeScalar);

export type { Schema };
