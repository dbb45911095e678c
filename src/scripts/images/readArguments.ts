import type { Word } from '../../model/script.ts';

/** The words of a command, sorted. */
export interface Arguments {
  /** Words that are neither options nor values of options. */
  readonly operands: readonly Word[];
  /** The values of an option by any of its names; an empty text where it has none. */
  readonly option: (...names: readonly string[]) => readonly Word[];
}

/** @param valued The options whose value is the next word. */
export function readArguments(words: readonly Word[], valued: ReadonlySet<string>): Arguments {
  const operands: Word[] = [];
  const options: { readonly name: string; readonly value: Word }[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = known(words[at]!);
    const { text } = word;
    if (!/^--?[A-Za-z]/.test(text)) {
      if (text !== '--') operands.push(word);
      continue;
    }
    const equals = text.indexOf('=');
    if (equals !== -1) options.push({ name: text.slice(0, equals), value: { ...word, text: text.slice(equals + 1) } });
    else options.push({ name: text, value: valued.has(text) && at + 1 < words.length ? known(words[++at]!) : { ...word, text: '' } });
  }
  return { operands, option: (...names) => options.filter(({ name }) => names.includes(name)).map(({ value }) => value) };
}

/** With what its variables hold, where the file says so. */
function known({ value, ...word }: Word): Word {
  return value === undefined ? word : { ...word, text: value };
}
