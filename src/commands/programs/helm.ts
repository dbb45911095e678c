import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UserError } from '../../errors.ts';

const run = promisify(execFile);

const largest = 256 * 1024 * 1024;

/** In milliseconds. A template can be written to go on forever. */
const longest = 120_000;

/** What helm said. */
export type HelmAnswer = { readonly output: string } | { readonly refusal: string };

/**
 * Runs helm, for environments that the configuration gives a `chart`, and for nothing else.
 * @throws UserError where there is no helm.
 */
export async function helm(words: readonly string[]): Promise<HelmAnswer> {
  try {
    return { output: (await run('helm', [...words], { maxBuffer: largest, timeout: longest })).stdout };
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') {
      throw new UserError(
        'input',
        'there is no helm on the PATH, and an environment of the configuration is a chart',
        'install helm, or render the chart to a file and name that as `path`',
      );
    }
    return { refusal: stderr.trim().split('\n').at(-1) ?? 'helm failed' };
  }
}
