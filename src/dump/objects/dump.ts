import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';

/** All objects that were dumped, and what is wanted of them. */
export interface Dump {
  readonly resources: readonly Resource[];
  /** The only namespaces whose objects are wanted; all where empty. */
  readonly namespaces: ReadonlySet<string>;
  readonly showsSecrets: boolean;
  /** `namespace/name` of the Services that select pods. */
  readonly services: ReadonlySet<string>;
  /** `namespace/claim-set` of what StatefulSets call their claims, without the number. */
  readonly claims: ReadonlySet<string>;
}

export function dumpOf(
  resources: readonly Resource[],
  { namespaces, showsSecrets }: { readonly namespaces: readonly string[]; readonly showsSecrets: boolean },
): Dump {
  const services = new Set<string>();
  const claims = new Set<string>();
  for (const { id, root } of resources) {
    const spec = (root as Cursor<{ spec?: { selector?: object; volumeClaimTemplates?: readonly KubeObject[] } }>).at('spec');
    if (id.kind === 'Service' && id.group === '' && spec.at('selector').exists) services.add(`${id.namespace}/${id.name}`);
    if (id.kind !== 'StatefulSet' || id.group !== 'apps') continue;
    for (const claim of spec.at('volumeClaimTemplates').items())
      claims.add(`${id.namespace}/${claim.at('metadata').at('name').string()}-${id.name}`);
  }
  return { resources, namespaces: new Set(namespaces), showsSecrets, services, claims };
}
