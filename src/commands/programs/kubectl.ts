import { UserError } from '../../errors.ts';
import { runProgram } from './runProgram.ts';

/**
 * Runs kubectl, for `k8sport target snapshot` alone.
 * @throws UserError where there is no kubectl, or it fails.
 */
export async function kubectl(words: readonly string[]): Promise<string> {
  const answer = await runProgram('kubectl', words);
  if (!answer) throw new UserError('input', 'there is no kubectl on the PATH', 'install it, or write the definition by hand');
  if ('refusal' in answer) throw new UserError('input', `kubectl ${words.join(' ')}: ${answer.refusal}`, 'try the same command by hand');
  return answer.output;
}
