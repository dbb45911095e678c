import type { Command } from '../command.ts';

/** What can be written behind a command. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** What stands without an option; files where absent. */
  readonly operands?: readonly string[];
}

export interface OptionWords {
  readonly name: string;
  readonly short?: string;
  readonly help: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** Whether it may stand alone, and its value follows `=` only. */
  readonly isValueOptional: boolean;
  /** Whether the value is several of `values`, with commas. */
  readonly isList: boolean;
  /** What to offer as the value; files where there is nothing. */
  readonly values: readonly string[];
}

/** What a shell may offer. */
export function wordsOf({ name, summary, options, operandChoices }: Command): CommandWords {
  return {
    name,
    summary,
    options: [
      ...options.map(({ name: option, short, help, value, list = false, isValueOptional = false, choices, suggestions }) => ({
        name: option,
        ...(short && { short }),
        help,
        takesValue: value !== undefined,
        isValueOptional,
        isList: list,
        values: choices ?? suggestions ?? [],
      })),
      { name: 'help', short: 'h', help: 'show the help', takesValue: false, isValueOptional: false, isList: false, values: [] },
    ],
    ...(operandChoices && { operands: operandChoices() }),
  };
}

/** The flags of an option, as they are typed. */
export function flagsOf({ name, short }: Pick<OptionWords, 'name' | 'short'>): string[] {
  return [...(short ? [`-${short}`] : []), `--${name}`];
}

/** A word or sentence as every shell takes it literally. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
