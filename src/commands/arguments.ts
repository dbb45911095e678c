import { parseArgs } from 'node:util';
import { UserError } from '../errors.ts';
import { nearest } from '../model/nearest.ts';
import type { Arguments, Command, Option } from './command.ts';

/**
 * Parses the arguments of a command.
 * @throws UserError for an unknown option or value, with the nearest known one.
 */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const { options } = command;
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      options.map(({ name, short, value, isValueOptional }) => [
        name,
        { type: value && !isValueOptional ? 'string' : 'boolean', ...(short && { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(command, token.rawName);
    if (option.value && !option.isValueOptional && token.value === undefined)
      throw new UserError('arguments', `${token.rawName} needs a value: ${token.rawName} ${option.value}`, helpOf(command));
    if (!option.value && token.value !== undefined) throw new UserError('arguments', `${token.rawName} takes no value`, helpOf(command));
    const given = givenValues(option, token.value);
    values.set(option.name, [
      ...(option.repeatable || option.list ? (values.get(option.name) ?? []) : []),
      ...given.map((value) => (option.choices ? checkChoice(option.name, option.choices, value) : value)),
    ]);
  }
  return {
    operands,
    get: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
  };
}

/** A switch is `true`; what may stand alone and does has no value. */
function givenValues({ value, list }: Option, written: string | undefined): readonly string[] {
  if (written === undefined) return value ? [] : ['true'];
  return list ? written.split(',') : [written];
}

function unknownOption(command: Command, rawName: string): UserError {
  const guess = nearest(
    rawName.replace(/^-+/, ''),
    command.options.map(({ name }) => name),
  );
  return new UserError('arguments', `unknown option ${rawName}`, guess ? `did you mean --${guess}?` : helpOf(command));
}

function helpOf(command: Command): string {
  return `\`k8sport ${command.name} --help\` shows the options`;
}

/** @throws UserError for a value that is none of the choices, with the nearest one. */
export function checkChoice(name: string, choices: readonly string[], value: string): string {
  if (choices.includes(value)) return value;
  const guess = nearest(value, choices);
  throw new UserError(
    'arguments',
    `--${name}: \`${value}\` is not known`,
    `${guess ? `did you mean ${guess}? ` : ''}Allowed: ${choices.join(', ')}`,
  );
}
