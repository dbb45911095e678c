import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultTargets } from '../clusters/targets.ts';
import { UserError } from '../errors.ts';
import type { Target } from '../model/target.ts';
import type { Catalog } from './catalog.ts';
import type { Config, TargetConfig } from './config.ts';
import { defineTarget } from './defineTarget.ts';

/** Every target there is to choose from, and those to judge for when nobody chooses. */
export interface KnownTargets {
  readonly all: readonly Target[];
  readonly default: readonly Target[];
}

/**
 * The platforms k8sport and plugins know, and the clusters the configuration describes. Who describes clusters means to deploy to them.
 * @param directory Files of definitions are named from here.
 * @throws UserError for a file that is missing, or is not what the schema allows.
 */
export async function knownTargets({ targets: definitions = {} }: Config, directory: string, catalog: Catalog): Promise<KnownTargets> {
  const own: Target[] = [];
  for (const [id, definition] of Object.entries(definitions)) {
    own.push(defineTarget(id, typeof definition === 'string' ? await readDefinition(id, definition, directory) : definition));
  }
  return { all: [...catalog.targets, ...own], default: own.length > 0 ? own : defaultTargets };
}

async function readDefinition(id: string, file: string, directory: string): Promise<TargetConfig> {
  let definition: unknown;
  try {
    definition = JSON.parse(readFileSync(path.resolve(directory, file), 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `no JSON: ${error.message}` : 'cannot be read';
    throw new UserError('config', `${file}: ${reason}`, '`k8sport target snapshot > target.json` writes such a file');
  }
  // Nobody without a configuration should load its schema.
  const { checkConfig } = await import('./check.ts');
  const { targets: checked } = await checkConfig({ targets: { [id]: definition } }, file);
  const result = checked![id]!;
  if (typeof result === 'string') throw new UserError('config', `${file}: a definition is an object, not the name of another file`);
  return result;
}
