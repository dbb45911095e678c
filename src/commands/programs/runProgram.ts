import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProgramAnswer } from '../../input/programAnswer.ts';

const run = promisify(execFile);

/** In bytes. The OpenAPI document of a cluster with many custom resources has some 20 MB. */
const largest = 256 * 1024 * 1024;

/**
 * Runs a program from the `PATH`, without a shell.
 *
 * @param timeout In milliseconds; 0 for none.
 * @returns What it printed, or the last line of its complaint; undefined where there is no such program.
 */
export async function runProgram(program: string, words: readonly string[], timeout = 0): Promise<ProgramAnswer | undefined> {
  try {
    return { output: (await run(program, [...words], { maxBuffer: largest, timeout })).stdout };
  } catch (error) {
    const { code, stderr = '' } = error as { readonly code?: unknown; readonly stderr?: string };
    return code === 'ENOENT' ? undefined : { refusal: stderr.trim().split('\n').at(-1) || `${program} failed` };
  }
}
