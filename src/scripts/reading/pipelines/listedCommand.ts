import type { Command, Word } from '../../../model/script.ts';
import type { Fragment } from '../fragment.ts';
import { programOf } from '../program.ts';
import { readShell } from '../shell/shell.ts';

/** A word of a list, and its text with places. */
export interface ListedWord extends Word {
  readonly fragment: Fragment | undefined;
}

/** A command that is a list of words: `[kind, load, docker-image, web]`, `[sh, -c, 'kubectl apply -f web.yaml']`. */
export function readListed(words: readonly ListedWord[], step: string): Command[] {
  const [name, ...rest] = words;
  if (!name) return [];
  const program = programOf(name.text);
  const code = /^(?:ba|z|da)?sh$/.test(program) && /^-[a-z]*c$/.test(rest[0]?.text ?? '') ? rest[1]?.fragment : undefined;
  const command = { program, words: rest.map(({ text, isLiteral, place }) => ({ text, isLiteral, place })), place: name.place, step };
  return [command, ...(code ? readShell(code, step) : [])];
}
