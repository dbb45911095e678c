import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { folderOf } from '../nearby/folderOf.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import type { KubeObject } from '../objects.ts';
import type { Demand } from './demand.ts';

type Enforced = Omit<Demand, 'targets'>;

const prefix = 'pod-security.kubernetes.io';

/**
 * Finds what the namespace of an object demands of pods, as a Namespace nearby says, one in the same file or folder first.
 * Where there are several, the mildest counts.
 */
export const enforcedLevelIn = rememberLast((all: readonly Resource[]): ((workload: Resource) => Enforced | undefined) => {
  const namespaces = all
    .filter(({ id }) => id.kind === 'Namespace' && id.group === '')
    .map((resource) => ({ resource, enforced: readEnforced(resource) }));
  if (namespaces.every(({ enforced }) => !enforced)) return () => undefined;
  const index = new NearbyIndex<(typeof namespaces)[number]>();
  for (const each of namespaces) index.add(each.resource.id.name, each.resource.file, each);
  return ({ id, file }) => {
    const nearby = index.near(id.namespace, file);
    const inFile = nearby.filter(({ resource }) => resource.file === file);
    const inFolder = nearby.filter(({ resource }) => folderOf(resource.file) === folderOf(file));
    const closest = [inFile, inFolder, nearby].find((group) => group.length > 0) ?? [];
    if (closest.some(({ enforced }) => !enforced)) return undefined;
    return (closest.find(({ enforced }) => enforced?.level === 'baseline') ?? closest[0])?.enforced;
  };
});

function readEnforced(resource: Resource): Enforced | undefined {
  const labels = (resource.root as Cursor<KubeObject>).at('metadata').at('labels');
  const at = labels.at(`${prefix}/enforce`);
  const level = at.string();
  if (level !== 'baseline' && level !== 'restricted') return undefined;
  const version = /^v1\.(\d{1,2})$/.exec(labels.at(`${prefix}/enforce-version`).string() ?? '')?.[1];
  return {
    who: `namespace \`${resource.id.name}\` enforces \`${level}\`, which`,
    level,
    refuses: true,
    ...(version !== undefined && { version: Number(version) }),
    related: { resource, at, message: 'enforced here' },
  };
}
