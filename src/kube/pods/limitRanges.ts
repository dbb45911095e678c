import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import type { LimitRange } from '../objects.ts';

/** What LimitRanges give containers that ask for nothing: names of resources. */
export interface ContainerDefaults {
  readonly requests: ReadonlySet<string>;
  readonly limits: ReadonlySet<string>;
}

/** The defaults for the containers of an object, as the LimitRanges of its namespace among `resources` set them. */
export function containerDefaults(resources: readonly Resource[]): (resource: Resource) => ContainerDefaults {
  const namespaces = new Map<string, Map<string, Defaults>>();
  for (const range of resources) {
    if (range.id.kind !== 'LimitRange' || range.id.group !== '') continue;
    const files = getOrSet(namespaces, range.id.namespace, () => new Map<string, Defaults>());
    addDefaults(
      getOrSet(files, range.file, () => ({ requests: new Set(), limits: new Set() })),
      range,
    );
  }
  const index = new NearbyIndex<Defaults>();
  for (const [namespace, files] of namespaces) for (const [file, defaults] of files) index.add(namespace, file, defaults);
  return ({ id, file }) => {
    const files = index.near(id.namespace, file);
    const [first] = files;
    if (!first) return none;
    if (files.length === 1) return first;
    return {
      requests: new Set(files.flatMap(({ requests }) => [...requests])),
      limits: new Set(files.flatMap(({ limits }) => [...limits])),
    };
  };
}

const none: ContainerDefaults = { requests: new Set(), limits: new Set() };

interface Defaults extends ContainerDefaults {
  readonly requests: Set<string>;
  readonly limits: Set<string>;
}

/** The API server itself fills `default` from `max`, and `defaultRequest` from `default` or `min`. */
function addDefaults({ requests, limits }: Defaults, { root }: Resource): void {
  for (const item of (root as Cursor<LimitRange>).at('spec').at('limits').items()) {
    if (item.at('type').string() !== 'Container') continue;
    for (const field of ['default', 'max'] as const) for (const [name] of item.at(field).entries()) limits.add(name);
    for (const field of ['defaultRequest', 'default', 'max', 'min'] as const)
      for (const [name] of item.at(field).entries()) requests.add(name);
  }
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
