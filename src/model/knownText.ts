import type { Word } from './script.ts';

/** What a word is when it runs; undefined where only running it tells. */
export function knownText({ text, isLiteral, value }: Word): string | undefined {
  return value ?? (isLiteral ? text : undefined);
}
