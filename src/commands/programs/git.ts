import { UserError } from '../../errors.ts';
import type { ProgramAnswer } from '../../input/programAnswer.ts';
import { runProgram } from './runProgram.ts';

/** Nothing that a repository configures is run: no file system monitor, no hook. And nothing is locked or refreshed. */
const hardened = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
];

/**
 * Runs git in a folder, for `check --changed` alone.
 * @throws UserError where there is no git.
 */
export async function git(directory: string, words: readonly string[]): Promise<ProgramAnswer> {
  const answer = await runProgram('git', [...hardened, '-C', directory, ...words]);
  if (answer) return answer;
  throw new UserError(
    'input',
    'there is no git on the PATH, and --changed asks it what has changed',
    'install git, or leave --changed out',
  );
}
