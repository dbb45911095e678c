import path from 'node:path';
import type { ResolvedConfig } from '../config/resolve.ts';
import type { ResourceSet } from '../engine/resourceSet.ts';
import { fixedPart } from '../input/globs.ts';
import { purposeOf } from '../input/purpose.ts';
import type { Manifests } from '../input/readManifests.ts';
import type { RenderedKustomization } from '../input/renderKustomizations.ts';
import { roleOfPath } from '../input/role.ts';
import { rememberLast } from '../model/rememberLast.ts';
import type { Purpose } from '../model/purpose.ts';
import type { Resource } from '../model/resource.ts';
import type { Role } from '../model/role.ts';

interface SetHead extends Omit<ResourceSet, 'resources' | 'purposes' | 'clusterConfigs'> {
  readonly isConfigured?: boolean;
}

/** What the caller asked for. */
export interface Asked {
  readonly cwd: string;
  /** Files, directories and globs: who names a folder of tests wants it judged. */
  readonly paths: readonly string[];
  /** Outweighs everything, and says that all of it is to be deployed. */
  readonly role?: Role | undefined;
}

/**
 * Sorts objects into sets that are judged together: one for each configured environment, one for each kustomization that was
 * rendered, one for each environment the folders tell of, and one for all other files.
 */
export function groupIntoSets(
  { resources, clusterConfigs }: Pick<Manifests, 'resources' | 'clusterConfigs'>,
  rendered: readonly RenderedKustomization[],
  config: ResolvedConfig,
  { cwd, paths, role }: Asked,
): ResourceSet[] {
  const sets = new Map<string, { head: SetHead; resources: Resource[]; purposes: Map<string, Purpose> }>();
  const heads = new Map<string, SetHead>();
  const roots = paths.map((each) => path.resolve(cwd, fixedPart(each))).toSorted((a, b) => b.length - a.length);
  const named = new Set(roots.filter((root) => purposeOf(`${slashed(path.relative(cwd, root))}/`) !== 'deployment'));
  const add = (key: string, head: SetHead, resource: Resource, purposeFrom: string): void => {
    let set = sets.get(key);
    if (!set) sets.set(key, (set = { head, resources: [], purposes: new Map() }));
    set.resources.push(resource);
    if (role || head.isConfigured) return;
    const purpose = purposeOfFile(path.resolve(cwd, purposeFrom));
    if (purpose !== 'deployment') set.purposes.set(resource.file, purpose);
  };
  const purposeOfFile = rememberLast((file: string) => purposeBelow(roots, named, file));
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

/** What a file is there for, as its folders below the innermost root say; a root that is itself of tests or examples was meant. */
function purposeBelow(roots: readonly string[], named: ReadonlySet<string>, absolute: string): Purpose {
  const root = roots.find((each) => absolute === each || absolute.startsWith(each.endsWith(path.sep) ? each : each + path.sep));
  return root === undefined || named.has(root) ? 'deployment' : purposeOf(slashed(path.relative(root, absolute)));
}

function slashed(relative: string): string {
  return relative.split(path.sep).join('/');
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
      isConfigured: true,
      environment: environment.name,
      role: environment.role ?? told.role,
      roleFrom: environment.role ? 'configuration' : told.folder === undefined ? 'default' : 'path',
      ...facts,
    };
  }
  if (told.folder === undefined) return { role: 'unknown', roleFrom: 'default', ...facts };
  return { environment: told.folder, role: told.role, roleFrom: 'path', ...facts };
}
