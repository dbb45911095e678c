import type { Word } from 'unbash';
import type { Fragment } from '../fragment.ts';
import { programOf } from '../program.ts';

const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ash', 'ksh']);

/** Whether a program is a shell whose scripts are read, by its name or path. */
export function isShell(program: string): boolean {
  return shells.has(programOf(program));
}

/** Code that a command hands to a shell. */
export interface ShellCode {
  /** The words that hold it. */
  readonly words: readonly Word[];
  /** Whether the shell that reads the script has put in its own variables before. */
  readonly isExpanded: boolean;
}

/** Programs that hand words to a shell in a container or on another machine: the words before, and options that take a value. */
const remote: Readonly<Record<string, { readonly verb?: RegExp; readonly valued: RegExp; readonly before: number }>> = {
  ssh: { valued: /^-[bcDEeFIiJLlmOopQRSWw]$/, before: 1 },
  minikube: { verb: /^ssh$/, valued: /^-(?:[pn]|-(?:profile|node))$/, before: 0 },
  colima: { verb: /^ssh$/, valued: /^-(?:p|-profile)$/, before: 0 },
  multipass: { verb: /^exec$/, valued: /^-(?:d|-working-directory)$/, before: 1 },
};

/** Programs that run others in a container or on another machine. */
const away = /^(?:ssh|minikube|colima|multipass|vagrant|docker|docker-compose|podman|nerdctl|crictl|kubectl|oc|lxc|limactl)$/;

/** Options with a text of code. */
const codeOption: Readonly<Record<string, RegExp>> = {
  su: /^-(?:c|-command)$/,
  runuser: /^-(?:c|-command)$/,
  vagrant: /^-(?:c|-command)$/,
  'nix-shell': /^--(?:run|command)$/,
};

/** Whether the commands that a program is given run somewhere else. */
export function isAway(program: string): boolean {
  return away.test(program);
}

/** The shell code in the words of a command: `bash -c '…'`, `ssh host '…'`, `eval '…'`. */
export function codeInWords(program: string, words: readonly Word[]): ShellCode | undefined {
  const code = wordsOfCode(program, words);
  if (code.length === 0) return undefined;
  return { words: code, isExpanded: program === 'eval' || program === 'trap' || !code[0]!.text.startsWith("'") };
}

/**
 * Whether a program runs what it reads from standard input.
 *
 * @param words What follows it.
 */
export function readsCode(program: string, words: readonly string[]): boolean {
  if (shells.has(program)) return words.every((word) => /^(?:-[a-z]*[^c]|-|--\w+|\+\w)$/.test(word)) || words.includes('-s');
  if (Object.hasOwn(remote, program)) {
    const at = pastDestination(program, words);
    return at !== -1 && (at === words.length || readsCode(words[at]!, words.slice(at + 1)));
  }
  return away.test(program) && words.includes('exec') && shells.has(words.at(-1)!);
}

function wordsOfCode(program: string, words: readonly Word[]): readonly Word[] {
  if (program === 'eval') return words.filter(isCode);
  if (program === 'trap') return words.slice(0, 1).filter(isCode);
  if (program === 'watch' || Object.hasOwn(codeOption, program)) return afterOption(words, codeOption[program]);
  const shell = shells.has(program) ? 0 : words.findIndex(({ value }) => shells.has(value)) + 1;
  if (shells.has(program) || shell > 0) return afterOption(words.slice(shell), /^-[a-z]*c$/);
  if (!Object.hasOwn(remote, program)) return [];
  const at = pastDestination(
    program,
    words.map(({ value }) => value),
  );
  return at === -1 ? [] : words.slice(at);
}

function afterOption(words: readonly Word[], option: RegExp | undefined): readonly Word[] {
  const at = option ? words.findIndex(({ value }) => option.test(value)) : -1;
  return at === -1 ? [] : words.slice(at + 1, at + 2);
}

/** Where the words for the other shell begin; -1 where the program does something else. */
function pastDestination(program: string, words: readonly string[]): number {
  const { verb, valued, before } = remote[program]!;
  const pastOptions = (from: number): number => {
    let at = from;
    for (; words[at]?.startsWith('-') && words[at] !== '--'; at++) if (valued.test(words[at]!)) at++;
    return at;
  };
  let at = pastOptions(0);
  if (verb) {
    if (!verb.test(words[at] ?? '')) return -1;
    at = pastOptions(at + 1);
  }
  if (words.length < at + before) return -1;
  at = pastOptions(at + before);
  return words[at] === '--' ? at + 1 : at;
}

/** Whether there is more than a substitution, which is read as one anyway. */
function isCode({ text, parts = [] }: Word): boolean {
  return /^["']/.test(text) && !/^"?(?:\$\([^]*\)|`[^]*`|\$[\w@*]+|\$\{[^]*\})"?$/.test(text) && parts.length > 0;
}

/** What the shell gets: without quotes, and without the backslashes that protect characters within them. */
export function codeOf(words: readonly Word[], fragment: Fragment): Fragment {
  const start = words[0]!.pos;
  const dropped = words.flatMap((word) => (word.parts ?? []).flatMap((part) => quoting(part, fragment)));
  return fragment.slice(start, words.at(-1)!.end).without(dropped.map((offset) => offset - start));
}

function quoting({ type, pos, end }: { readonly type: string; readonly pos: number; readonly end: number }, fragment: Fragment): number[] {
  if (type === 'SingleQuoted') return [pos, end - 1];
  if (type !== 'DoubleQuoted') return [];
  const text = fragment.text.slice(pos, end);
  return [pos, ...Array.from(text.matchAll(/\\[$`"\\]/g), ({ index }) => pos + index), end - 1];
}
