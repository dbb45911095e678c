import path from 'node:path';
import { environmentOf } from '../../config/environmentOf.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import type { Manifests } from '../../input/readManifests.ts';
import type { RenderedKustomization } from '../../input/renderKustomizations.ts';
import { roleOfPath } from '../../input/role.ts';
import type { Purpose } from '../../model/purpose.ts';
import type { Resource } from '../../model/resource.ts';
import { environmentHead } from '../environments/environmentHead.ts';
import { type Asked, purposeIn } from './purposeIn.ts';

/** What is known of a set before its objects are. */
export interface SetHead extends Omit<ResourceSet, 'resources' | 'purposes' | 'clusterConfigs'> {
  readonly isConfigured?: boolean;
}

/**
 * Sorts objects into sets that are judged together: one for each configured environment, one for each kustomization that was
 * rendered, one for each environment the folders tell of, and one for all other files.
 */
export function groupIntoSets(
  { resources, clusterConfigs }: Pick<Manifests, 'resources' | 'clusterConfigs'>,
  rendered: readonly RenderedKustomization[],
  config: ResolvedConfig,
  asked: Asked,
): ResourceSet[] {
  const { cwd, role } = asked;
  const sets = new Map<string, { head: SetHead; resources: Resource[]; purposes: Map<string, Purpose> }>();
  const heads = new Map<string, SetHead>();
  const purposeOfFile = purposeIn(config, asked);
  const add = (key: string, head: SetHead, resource: Resource, purposeFrom: string): void => {
    let set = sets.get(key);
    if (!set) sets.set(key, (set = { head, resources: [], purposes: new Map() }));
    set.resources.push(resource);
    if (head.isConfigured) return;
    const purpose = purposeOfFile(purposeFrom);
    if (purpose !== 'deployment') set.purposes.set(resource.file, purpose);
  };
  for (const resource of resources) {
    const { file } = resource;
    let head = heads.get(file);
    if (!head) heads.set(file, (head = headOf(file, config, cwd)));
    add(head.environment ?? '', head, resource, file);
  }
  for (const { directory, build } of rendered) {
    const file = path.posix.join(directory, 'kustomization.yaml');
    const told = headOf(file, config, cwd);
    const head = told.isConfigured ? told : { ...told, environment: directory };
    const key = told.isConfigured ? told.environment! : `kustomization ${directory}`;
    // What a base is there for, whoever renders it decides.
    for (const resource of build.resources) add(key, head, resource, file);
  }
  return [...sets.values()].map(({ head: { isConfigured: _isConfigured, ...head }, resources: members, purposes }) => ({
    ...head,
    ...(role && { role, roleFrom: 'arguments' as const }),
    clusterConfigs,
    resources: members,
    purposes,
  }));
}

/** The set that a file belongs to, as the configuration says, else its folders. */
export function headOf(file: string, config: ResolvedConfig, cwd: string): SetHead {
  const environment = environmentOf(path.resolve(cwd, file), config.environments);
  if (environment) return { isConfigured: true, ...environmentHead(environment, config) };
  const told = roleOfPath(file);
  const { targets, distributions, kubernetes } = config;
  const facts = { targets, distributions, ...(kubernetes !== undefined && { kubernetes }) };
  if (told.folder === undefined) return { role: 'unknown', roleFrom: 'default', ...facts };
  return { environment: told.folder, role: told.role, roleFrom: 'path', ...facts };
}
