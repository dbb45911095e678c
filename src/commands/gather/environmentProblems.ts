import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../../config/load.ts';
import { resolveConfig } from '../../config/resolve.ts';
import type { ReadingProblem } from '../../engine/readingProblem.ts';
import { materialOfEnvironments } from './materialOfEnvironments.ts';

/** What is wrong with the environments of the configuration in a fixture, if it has one. */
export async function environmentProblems(directory: string): Promise<readonly ReadingProblem[]> {
  const file = path.join(directory, '.k8sportrc.yaml');
  if (!existsSync(file)) return [];
  const config = await loadConfig(directory, file);
  const helm = (): never => {
    throw new Error('no fixture runs helm');
  };
  const resolved = await resolveConfig(config, directory);
  const { problems } = await materialOfEnvironments(resolved, resolved.environments, { cwd: directory, config, helm });
  return problems;
}
