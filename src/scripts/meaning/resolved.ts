import type { Word } from '../../model/script.ts';

/** A word with what it is when it runs in its text, where the file says it: `$CONTEXT` after `CONTEXT=kind-dev`. */
export function resolved(word: Word): Word {
  return word.value === undefined ? word : { ...word, text: word.value, isLiteral: true };
}
