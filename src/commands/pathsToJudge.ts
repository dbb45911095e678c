import path from 'node:path';
import type { LoadedConfig } from '../config/load.ts';

/** What the command line names; without anything, the configured environments; without those, the working directory. */
export function pathsToJudge(operands: readonly string[], { config, directory }: LoadedConfig, cwd: string): readonly string[] {
  if (operands.length > 0) return operands;
  const environments = Object.values(config.environments ?? {}).map(
    (each) => path.relative(cwd, path.resolve(directory, each.path)) || '.',
  );
  return environments.length > 0 ? environments : ['.'];
}
