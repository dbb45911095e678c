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
  const local = sets.filter(({ role }) => role === 'local');
  const served = local.length > 0 ? local : sets.filter(({ role }) => role === 'unknown');
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
  const belongs = nearestTo([...new Set(configs.resources.map(({ file }) => file))]);
  return ({ file }) => {
    const own = (objects: readonly Resource[]): Resource[] =>
      objects.filter((object) => !isConfig.has(object) && belongs(object.file, file));
    const [ownLocal, ownOther] = [own(localObjects), own(otherObjects)];
    return {
      ...head,
      localObjects: ownLocal,
      otherObjects: ownOther,
      objects: [...new Set([...ownLocal, ...ownOther])],
      testObjects: own(testObjects),
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

function nearestTo(configs: readonly string[]): (file: string, config: string) => boolean {
  const best = new Map<string, number>();
  return (file, config) => {
    const shared = sharedFolders(file, config);
    if (shared === 0 && config.split('/').length - 1 > commonDepth) return false;
    let most = best.get(file);
    if (most === undefined) best.set(file, (most = Math.max(...configs.map((each) => sharedFolders(file, each)))));
    return shared === most;
  };
}

function sharedFolders(file: string, other: string): number {
  const [folders, others] = [file.split('/').slice(0, -1), other.split('/').slice(0, -1)];
  const differing = folders.findIndex((folder, index) => folder !== others[index]);
  return differing === -1 ? folders.length : differing;
}
