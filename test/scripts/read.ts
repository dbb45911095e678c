import { languageOf } from '../../src/scripts/languageOf.ts';
import { readScript } from '../../src/scripts/readScript.ts';
import type { Script } from '../../src/model/script.ts';
import { Source } from '../../src/yaml/source.ts';

/** Reads a text as the file it would stand in. */
export function read(file: string, text: string): Promise<Script> {
  return readScript(new Source(file, text), languageOf(file)!);
}

/** The commands of a text, one a line: the line it stands in, its step, its words, and what else is known of it. */
export async function commandsOf(file: string, text: string): Promise<string[]> {
  const { commands } = await read(file, text);
  return commands.map(({ program, words, place, step, isEvaluated, pipedTo, outputs = [] }) =>
    [
      `${place.start.line}:${place.start.column}`,
      ...(step ? [`[${step}]`] : []),
      program,
      ...words.map((word) => (word.isLiteral ? word.text : `‹${word.text}›`)),
      ...outputs.map((each) => `> ${each.text}`),
      ...(pipedTo === undefined ? [] : [`| ${pipedTo}`]),
      ...(isEvaluated ? ['(evaluated)'] : []),
    ].join(' '),
  );
}

export async function settingsOf(file: string, text: string): Promise<string[]> {
  const { settings } = await read(file, text);
  return settings.map(({ name, value, place, step, inputs }) =>
    [
      `${place.start.line}:${place.start.column}`,
      ...(step ? [`[${step}]`] : []),
      `${name}=${value}`,
      ...(inputs ? [JSON.stringify(inputs)] : []),
    ].join(' '),
  );
}
