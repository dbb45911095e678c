import { readKustomizeScalar } from '../kustomizeSchema.ts';
import { readScalar } from '../scalars.ts';

export type Quote = '' | '"' | "'";

/**
 * A scalar as YAML in one line. A text is written plain where every reader of YAML 1.1 and 1.2 takes it for that text,
 * and quoted otherwise.
 *
 * @param quote The quotes to use where they can be used; none for as few as possible.
 */
export function scalarText(value: string | number | boolean | null, quote: Quote = '', inFlow = false): string {
  if (typeof value !== 'string') return String(value);
  if (quote === '' && isPlain(value, inFlow)) return value;
  const canBeSingle = !notPrintable.test(value);
  if (canBeSingle && (quote === "'" || (quote === '' && /["\\]/.test(value)))) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value).replace(unescaped, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether a text means itself without quotes. Stricter than it must be: quotes are never wrong. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (!plain.test(text) || /: |:$| #| $/.test(text) || text.startsWith('---') || text.startsWith('...')) return false;
  if (inFlow && /[,[\]{}]/.test(text)) return false;
  return readScalar(text) === text && readKustomizeScalar(text) === text && !otherMeanings.some((meaning) => meaning.test(text));
}

const plain = /^(?:[\p{L}\d_./$(+;^]|-(?=[^\s]))[\p{L}\p{N}\p{P}\p{S} ]*$/u;

/** Control characters, and what some readers take for a line break. */
const notPrintable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const unescaped = /[\x7f-\x9f\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/** What YAML 1.1, which many readers still speak, takes for something else than a text. */
const otherMeanings = [
  /^(?:y|n|yes|no|on|off|true|false|null)$/i,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|\d[\d_]*)$/i,
  /^[-+]?(?:\d[\d_]*)?\.[\d_]*(?:e[-+]?\d+)?$/i,
  /^[-+]?(?:\d[\d_]*)?(?:\.[\d_]*)?e[-+]?\d+$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^\d{4}-\d\d?-\d\d?(?:[Tt ]|$)/,
];
