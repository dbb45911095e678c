import type { Command, Word } from '../../model/script.ts';
import { resolved } from './resolved.ts';
import { takesValue } from './valuedOptions.ts';

/** An option as it was given: `--context kind-dev` and `--context=kind-dev` are the same. */
export interface GivenOption {
  /** With its dashes: `-n`, `--context`. */
  readonly name: string;
  /** Absent where it stands for itself. */
  readonly value?: Word;
}

/** The words of a command, told apart. */
export interface CommandLine {
  /** Sub-commands and arguments, in their order: `apply`; `rollout`, `status`, `deployment/web`. */
  readonly verbs: readonly Word[];
  readonly options: readonly GivenOption[];
  /** What follows `--`. */
  readonly rest: readonly Word[];
}

/** Tells sub-commands from options, and options from their values, as the program of the command does. */
export function commandLineOf({ program, words: written }: Pick<Command, 'program' | 'words'>): CommandLine {
  const words = written.map(resolved);
  const verbs: Word[] = [];
  const options: GivenOption[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const { text } = word;
    if (text === '--') return { verbs, options, rest: words.slice(at + 1) };
    if (!text.startsWith('-') || text === '-') {
      verbs.push(word);
      continue;
    }
    const option = glued(program, word, verbs[0]?.text);
    if (option) options.push(option);
    else if (takesValue(program, text, verbs[0]?.text) && at + 1 < words.length) options.push({ name: text, value: words[++at]! });
    else options.push({ name: text });
  }
  return { verbs, options, rest: [] };
}

/** `--context=x`, `-n=x` and `-nx`. */
function glued(program: string, word: Word, verb: string | undefined): GivenOption | undefined {
  const { text } = word;
  const equals = text.indexOf('=');
  if (equals > 0) return { name: text.slice(0, equals), value: { ...word, text: text.slice(equals + 1) } };
  const short = text.slice(0, 2);
  const isShort = text.length > 2 && text[1] !== '-' && takesValue(program, short, verb);
  return isShort ? { name: short, value: { ...word, text: text.slice(2) } } : undefined;
}

/** The values of an option, by any of its names. */
export function valuesOf({ options }: Pick<CommandLine, 'options'>, ...names: readonly string[]): Word[] {
  return options.flatMap(({ name, value }) => (value && names.includes(name) ? [value] : []));
}

/** Whether the command begins with some sub-commands. */
export function doesBegin({ verbs }: Pick<CommandLine, 'verbs'>, ...wanted: readonly string[]): boolean {
  return wanted.every((verb, index) => verbs[index]?.text === verb);
}
