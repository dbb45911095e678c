import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../../errors.ts';

const run = promisify(execFile);

const largest = 256 * 1024 * 1024;

/** What the real kustomize said. */
export type KustomizeAnswer = { readonly output: string } | { readonly refusal: string };

/** Kustomize itself, and kubectl, which brings one. */
const programs = [
  ['kustomize', 'build'],
  ['kubectl', 'kustomize'],
] as const;

/**
 * Runs the real kustomize on a folder, for `check --kustomize=binary` alone.
 * @throws UserError where neither kustomize nor kubectl is there.
 */
export async function kustomize(directory: string, flags: readonly string[]): Promise<KustomizeAnswer> {
  for (const [program, command] of programs) {
    try {
      return { output: (await run(program, [command, directory, ...flags], { maxBuffer: largest })).stdout };
    } catch (error) {
      const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
      if (code === 'ENOENT') continue;
      return { refusal: stderr.trim().split('\n').at(-1) ?? `${program} failed` };
    }
  }
  throw new UserError('input', 'there is no kustomize and no kubectl on the PATH', 'install one, or leave `--kustomize=binary` out');
}
