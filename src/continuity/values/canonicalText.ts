import { isMap } from '../../model/isMap.ts';
import { isAbsent } from './leaves.ts';

/** What is nested deeper is left out. */
const deepest = 8;

/** The same text for values that are the same, whatever the order of their keys. */
export function canonicalText(value: unknown, nameOf: (text: string) => string, depth = 0): string {
  if (typeof value === 'string') return JSON.stringify(nameOf(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth === deepest) return '…';
  if (!isMap(value)) return `[${(value as unknown[]).map((item) => canonicalText(item, nameOf, depth + 1)).join()}]`;
  const entries = Object.entries(value).filter(([, inner]) => !isAbsent(inner));
  const texts = entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner, nameOf, depth + 1)}`);
  return `{${texts.toSorted().join()}}`;
}
