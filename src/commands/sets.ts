import path from 'node:path';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { ResourceSet } from '../engine/resourceSet.ts';
import type { Manifests } from '../input/readManifests.ts';
import { roleOfPath } from '../input/role.ts';
import type { Resource } from '../model/resource.ts';
import type { Role } from '../model/role.ts';

type SetHead = Omit<ResourceSet, 'resources' | 'clusterConfigs'>;

/**
 * Sorts objects into sets that are judged together: one for each configured environment, one for each environment the
 * folders tell of, and one for all other files.
 *
 * @param role From the command line; outweighs everything.
 */
export function groupIntoSets(
  { resources, clusterConfigs }: Pick<Manifests, 'resources' | 'clusterConfigs'>,
  config: ResolvedConfig,
  cwd: string,
  role: Role | undefined,
): ResourceSet[] {
  const sets = new Map<string, { head: SetHead; resources: Resource[] }>();
  const heads = new Map<string, SetHead>();
  for (const resource of resources) {
    let head = heads.get(resource.file);
    if (!head) heads.set(resource.file, (head = headOf(resource.file, config, cwd)));
    const key = head.environment ?? '';
    const set = sets.get(key);
    if (set) set.resources.push(resource);
    else sets.set(key, { head, resources: [resource] });
  }
  return [...sets.values()].map(({ head, resources: members }) => ({
    ...head,
    ...(role && { role, roleFrom: 'arguments' as const }),
    clusterConfigs,
    resources: members,
  }));
}

function headOf(file: string, config: ResolvedConfig, cwd: string): SetHead {
  const absolute = path.resolve(cwd, file);
  const environment = config.environments.find((each) => absolute === each.path || absolute.startsWith(each.path + path.sep));
  const told = roleOfPath(file);
  const kubernetes = environment?.kubernetes ?? config.kubernetes;
  const facts = {
    targets: environment?.targets ?? config.targets,
    distributions: environment?.distributions ?? config.distributions,
    ...(kubernetes !== undefined && { kubernetes }),
  };
  if (environment) {
    return {
      environment: environment.name,
      role: environment.role ?? told.role,
      roleFrom: environment.role ? 'configuration' : told.folder === undefined ? 'default' : 'path',
      ...facts,
    };
  }
  if (told.folder === undefined) return { role: 'unknown', roleFrom: 'default', ...facts };
  return { environment: told.folder, role: told.role, roleFrom: 'path', ...facts };
}
