import type { Command, Word } from '../../model/script.ts';
import { commandLineOf } from '../meaning/commandLine.ts';

/** The words of a command about images, told apart; variables stand as what they hold, where the file says so. */
export interface Arguments {
  /** Words that are neither options nor values of options. */
  readonly operands: readonly Word[];
  /** The values of an option by any of its names; an empty text where it has none. */
  readonly option: (...names: readonly string[]) => readonly Word[];
}

/** @param program Whose options the command has. */
export function readArguments({ words, place }: Command, program: string): Arguments {
  const { verbs, options, rest } = commandLineOf({ program, words });
  const none: Word = { text: '', isLiteral: true, place };
  return {
    operands: [...verbs, ...rest],
    option: (...names) => options.filter(({ name }) => names.includes(name)).map(({ value = none }) => value),
  };
}
