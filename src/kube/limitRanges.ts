import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import type { LimitRange } from './objects.ts';

/** What the LimitRanges of a namespace give containers that ask for nothing: names of resources. */
export interface ContainerDefaults {
  readonly requests: ReadonlySet<string>;
  readonly limits: ReadonlySet<string>;
}

const none: ContainerDefaults = { requests: new Set(), limits: new Set() };

/** The defaults of each namespace, as the LimitRanges among `resources` set them. */
export function containerDefaults(resources: readonly Resource[]): (namespace: string) => ContainerDefaults {
  const namespaces = new Map<string, { requests: Set<string>; limits: Set<string> }>();
  for (const { id, root } of resources) {
    if (id.kind !== 'LimitRange' || id.group !== '') continue;
    let defaults = namespaces.get(id.namespace);
    if (!defaults) namespaces.set(id.namespace, (defaults = { requests: new Set(), limits: new Set() }));
    for (const limit of (root as Cursor<LimitRange>).at('spec').at('limits').items()) {
      if (limit.at('type').string() !== 'Container') continue;
      // The API server itself fills `default` from `max`, and `defaultRequest` from `default` or `min`.
      for (const field of ['default', 'max'] as const) for (const [name] of limit.at(field).entries()) defaults.limits.add(name);
      for (const field of ['defaultRequest', 'default', 'max', 'min'] as const) {
        for (const [name] of limit.at(field).entries()) defaults.requests.add(name);
      }
    }
  }
  return (namespace) => namespaces.get(namespace) ?? none;
}
