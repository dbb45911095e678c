import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResolvedEnvironment } from '../../config/resolveEnvironment.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import { slashed } from '../../input/kustomizeDisk.ts';
import { roleOfPath } from '../../input/role.ts';

/** What is known of an environment before any of its files is read. */
export interface EnvironmentHead extends Pick<ResourceSet, 'role' | 'roleFrom' | 'targets' | 'distributions' | 'kubernetes'> {
  readonly environment: string;
}

/** An environment of the configuration: what it says, else what is said for all; its role may be told by a folder. */
export function environmentHead(environment: ResolvedEnvironment, config: ResolvedConfig): EnvironmentHead {
  const { name, directory, paths, role, targets, distributions, kubernetes = config.kubernetes } = environment;
  const told = paths
    .map((each) => roleOfPath(slashed(path.relative(directory, path.resolve(directory, each)))))
    .find(({ folder }) => folder !== undefined);
  return {
    environment: name,
    role: role ?? told?.role ?? 'unknown',
    roleFrom: role ? 'configuration' : told ? 'path' : 'default',
    targets: targets ?? config.targets,
    distributions: distributions ?? config.distributions,
    ...(kubernetes !== undefined && { kubernetes }),
  };
}
