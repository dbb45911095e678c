import type { Io } from './io.ts';

/** An option of a command, as data: parsing, checking and `--help` are made from it. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** How `--help` calls the value; absent for a switch. */
  readonly value?: string;
  /** Whether the name may stand alone; the value then follows it with `=` only. */
  readonly isValueOptional?: true;
  readonly help: string;
  /** The allowed values; a comma-separated list of them where `list` is set. */
  readonly choices?: readonly string[];
  /** What a shell offers as the value, where others are allowed too. */
  readonly suggestions?: readonly string[];
  readonly list?: boolean;
  readonly repeatable?: boolean;
}

export interface Command {
  readonly name: string;
  /** What stands after the name in the usage line. */
  readonly operands: string;
  /** The words that may stand there, where they are no files. */
  readonly operandChoices?: () => readonly string[];
  readonly summary: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** @returns The exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** Parsed and checked arguments. */
export interface Arguments {
  readonly operands: readonly string[];
  /** The value of an option. */
  get(name: string): string | undefined;
  /** All values of a repeatable option, or the parts of a comma-separated list. */
  all(name: string): readonly string[];
  has(name: string): boolean;
}
