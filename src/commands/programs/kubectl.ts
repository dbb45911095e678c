import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../../errors.ts';

const run = promisify(execFile);

/** The OpenAPI document of a cluster with many custom resources has some 20 MB. */
const largest = 256 * 1024 * 1024;

/**
 * Runs kubectl, for `k8sport target snapshot` alone.
 * @throws UserError where there is no kubectl, or it fails.
 */
export async function kubectl(words: readonly string[]): Promise<string> {
  try {
    return (await run('kubectl', [...words], { maxBuffer: largest })).stdout;
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw new UserError('input', 'there is no kubectl on the PATH', 'install it, or write the definition by hand');
    const reason = stderr.trim().split('\n').at(-1);
    throw new UserError('input', `kubectl ${words.join(' ')}: ${reason === '' ? 'failed' : reason}`, 'try the same command by hand');
  }
}
