import type { Command, Word } from '../../model/script.ts';
import type { Fragment } from './fragment.ts';

/** Characters that no one writes and no shell knows, others than those of `holes.ts`, stand for an expression while a text is read: the first two say for which. */
const base = 0xe100;
const filler = '\uf8ff';
const radix = 0x1700;
const mark = /[\ue100-\uf7ff][\ue100-\uf7ff]\uf8ff*/g;

/**
 * Reads commands in which another program puts something before a shell sees them: `${{ env.IMAGE }}`, `{{.CLUSTER}}`. To the shell they
 * are parts of words, whatever stands in them; in the words that are returned they stand as they are written.
 *
 * @param pattern Global; matches at least two characters.
 */
export function readOpaque(fragment: Fragment, pattern: RegExp, read: (masked: Fragment) => readonly Command[]): readonly Command[] {
  const found = [...fragment.text.matchAll(pattern)].slice(0, radix ** 2);
  if (found.length === 0) return read(fragment);
  const written = found.map(([text]) => text);
  let [masked, from] = ['', 0];
  for (const [at, { 0: text, index }] of found.entries()) {
    masked += fragment.text.slice(from, index) + maskOf(at, text.length);
    from = index + text.length;
  }
  return read(fragment.withText(masked + fragment.text.slice(from))).map((command) => unmasked(command, written));
}

function maskOf(index: number, length: number): string {
  return (String.fromCharCode(base + (index % radix)) + String.fromCharCode(base + Math.floor(index / radix))).padEnd(length, filler);
}

function unmasked(command: Command, written: readonly string[]): Command {
  const text = (masked: string): string => masked.replaceAll(mark, (found) => written[indexOf(found)] ?? found);
  const word = ({ value, ...each }: Word): Word => {
    const whole = text(each.text);
    const isKnown = value !== undefined && whole === each.text && text(value) === value;
    return { ...each, text: whole, isLiteral: each.isLiteral && whole === each.text, ...(isKnown && { value }) };
  };
  const { pipedTo, inputs, outputs } = command;
  return {
    ...command,
    program: text(command.program),
    words: command.words.map(word),
    ...(pipedTo !== undefined && { pipedTo: text(pipedTo) }),
    ...(inputs && { inputs: inputs.map(word) }),
    ...(outputs && { outputs: outputs.map(word) }),
  };
}

function indexOf(found: string): number {
  return found.charCodeAt(0) - base + (found.charCodeAt(1) - base) * radix;
}
