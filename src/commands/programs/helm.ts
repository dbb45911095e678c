import { UserError } from '../../errors.ts';
import type { ProgramAnswer } from '../../input/programAnswer.ts';
import { runProgram } from './runProgram.ts';

/** In milliseconds. A template can be written to go on forever. */
const longest = 120_000;

/**
 * Runs helm, for environments that the configuration gives a `chart`, and for nothing else.
 * @throws UserError where there is no helm.
 */
export async function helm(words: readonly string[]): Promise<ProgramAnswer> {
  const answer = await runProgram('helm', words, longest);
  if (answer) return answer;
  throw new UserError(
    'input',
    'there is no helm on the PATH, and an environment of the configuration is a chart',
    'install helm, or render the chart to a file and name that as `path`',
  );
}
