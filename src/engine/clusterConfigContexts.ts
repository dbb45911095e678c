import { foldersAbove } from '../kube/nearby/foldersAbove.ts';
import { appendTo } from '../model/appendTo.ts';
import { rememberLast } from '../model/rememberLast.ts';
import type { Resource } from '../model/resource.ts';
import type { ClusterConfigContext } from '../model/rule.ts';
import type { JudgedFor } from './judgedFor.ts';
import type { ResourceSet } from './resourceSet.ts';
import type { ClusterConfigs } from './runClusterConfigRules.ts';

/**
 * Tells for a configuration of a local cluster which objects it is there for. Where a repository has several, an object belongs
 * to those it shares the most folders with; and never to one deep in another folder.
 */
export function clusterConfigContexts(
  configs: ClusterConfigs,
  sets: readonly ResourceSet[],
  judgedFor: JudgedFor,
): (config: Resource) => ClusterConfigContext {
  const forLaptops = sets.filter(({ role }) => role === 'local');
  const served = forLaptops.length > 0 ? forLaptops : sets.filter(({ role }) => role === 'unknown');
  const localObjects = objectsOf(served);
  const otherObjects = objectsOf(sets.filter(({ role }) => role !== 'local'));
  const testObjects = objectsOf(sets, true);
  const heads = sets.length > 0 ? sets : [judgedFor];
  const versions = new Set(heads.map(({ kubernetes }) => kubernetes));
  const [kubernetes] = versions;
  const head = {
    targets: [...new Map(heads.flatMap(({ targets }) => targets).map((target) => [target.id, target])).values()],
    distributions: judgedFor.distributions,
    ...(versions.size === 1 && kubernetes !== undefined && { kubernetes }),
  };
  // One that goes astray is among the objects.
  const isConfig = new Set(configs.resources);
  const nearest = nearestConfigs([...new Set(configs.resources.map(({ file }) => file))]);
  const byConfig = (objects: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> => {
    const found = new Map<string, Resource[]>();
    for (const object of objects) if (!isConfig.has(object)) for (const config of nearest(object.file)) appendTo(found, config, object);
    return found;
  };
  const [local, other, test] = [byConfig(localObjects), byConfig(otherObjects), byConfig(testObjects)];
  return ({ file }) => {
    const [ownLocal, ownOther] = [local.get(file) ?? [], other.get(file) ?? []];
    return {
      ...head,
      localObjects: ownLocal,
      otherObjects: ownOther,
      objects: [...new Set([...ownLocal, ...ownOther])],
      testObjects: test.get(file) ?? [],
      mayLackObjects: configs.isPartial ?? false,
    };
  };
}

/** Each once: several sets may have an object in common. */
function objectsOf(sets: readonly ResourceSet[], ofTests = false): Resource[] {
  return [
    ...new Set(sets.flatMap(({ resources, purposes }) => resources.filter(({ file }) => (purposes?.get(file) === 'test') === ofTests))),
  ];
}

/** Folders such as `.github/kind` and `deploy/k3d` hold what is there for the whole repository; deeper ones belong to something. */
const commonDepth = 2;

/** Tells for a file the configurations it shares the most folders with. */
function nearestConfigs(configs: readonly string[]): (file: string) => readonly string[] {
  const below = new Map<string, string[]>();
  for (const config of configs) {
    for (const folder of foldersAbove(config)) {
      if (folder !== '' || config.split('/').length - 1 <= commonDepth) appendTo(below, folder, config);
    }
  }
  return rememberLast((file: string) => {
    const shared = foldersAbove(file).findLast((folder) => below.has(folder));
    return shared === undefined ? [] : below.get(shared)!;
  });
}
