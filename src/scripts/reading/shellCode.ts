import type { Redirection, Word } from 'unbash';
import type { Fragment } from './fragment.ts';

const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh']);

/** Programs that hand the rest of their words to a shell, and how many of their own stand before. */
const remote: Readonly<Record<string, { readonly valued: RegExp; readonly before: number }>> = {
  ssh: { valued: /^-[bcDEeFIiJLlmOopQRSWw]$/, before: 1 },
};

/** The shell code that a command is given in a word or a heredoc: `bash -c '…'`, `ssh host '…'`, `eval '…'`, `bash <<EOF`. */
export function shellCodeOf(program: string, words: readonly Word[], redirects: readonly Redirection[], fragment: Fragment): Fragment[] {
  const inWords = wordsOfCode(program, words).map((word) => inside(word, fragment));
  const isShell = shells.has(program) || Object.hasOwn(remote, program);
  const heredocs = redirects.flatMap((each) => (isShell && each.type === 'HereDoc' ? [fragment.slice(each.body.pos, each.body.end)] : []));
  return [...inWords, ...heredocs];
}

function wordsOfCode(program: string, words: readonly Word[]): readonly Word[] {
  if (program === 'eval' || program === 'trap') return words.slice(0, program === 'trap' ? 1 : undefined).filter(isQuoted);
  const shell = shells.has(program) ? 0 : words.findIndex(({ value }) => shells.has(value)) + 1;
  const flag = words.findIndex(({ value }, index) => index >= shell && /^-[a-z]*c$/.test(value));
  if ((shells.has(program) || shell > 0) && flag !== -1) return words.slice(flag + 1, flag + 2);
  const { valued, before } = Object.hasOwn(remote, program) ? remote[program]! : { valued: undefined, before: 0 };
  if (!valued) return [];
  let at = 0;
  for (; words[at]?.value.startsWith('-'); at++) if (valued.test(words[at]!.value)) at++;
  return words.slice(at + before).filter(isQuoted);
}

function isQuoted({ text }: Word): boolean {
  return /^["']/.test(text);
}

/** Without its quotes. Escapes within stay: they are rare, and places are exact this way. */
function inside({ text, pos, end }: Word, fragment: Fragment): Fragment {
  return /^(["'])[^]*\1$/.test(text) && text.length > 1 ? fragment.slice(pos + 1, end - 1) : fragment.slice(pos, end);
}
