import { UserError } from '../../errors.ts';
import type { ProgramAnswer } from '../../input/programAnswer.ts';
import { runProgram } from './runProgram.ts';

/** Kustomize itself, and kubectl, which brings one. */
const programs = [
  ['kustomize', 'build'],
  ['kubectl', 'kustomize'],
] as const;

/**
 * Runs the real kustomize on a folder, for `check --kustomize=binary` alone.
 * @throws UserError where neither kustomize nor kubectl is there.
 */
export async function kustomize(directory: string, flags: readonly string[]): Promise<ProgramAnswer> {
  for (const [program, command] of programs) {
    const answer = await runProgram(program, [command, directory, ...flags]);
    if (answer) return answer;
  }
  throw new UserError('input', 'there is no kustomize and no kubectl on the PATH', 'install one, or leave `--kustomize=binary` out');
}
