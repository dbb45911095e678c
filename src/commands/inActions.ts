import type { Io } from './io.ts';

/** Whether the program runs in GitHub Actions, where some lines of its output are commands. */
export function inActions(env: Io['env']): boolean {
  return env['GITHUB_ACTIONS'] === 'true';
}
