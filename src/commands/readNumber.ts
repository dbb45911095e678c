import { UserError } from '../errors.ts';
import type { Arguments } from './command.ts';

/**
 * The value of an option that takes a number; undefined where it is not given.
 * @throws UserError for what is none.
 */
export function readNumber(args: Arguments, name: string): number | undefined {
  const text = args.get(name);
  if (text === undefined) return undefined;
  if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UserError('arguments', `--${name}: \`${text}\` is not a number`, `write --${name} 10`);
  return Number(text);
}
