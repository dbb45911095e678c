import { resourceName } from '../../kube/resourceId.ts';
import { appendTo } from '../../model/appendTo.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { ResourceId } from '../../model/resource.ts';

/** The most kinds of objects. */
const mostKinds = 5;

interface ListStyle {
  /** How a name from a manifest is written down safely. */
  readonly write: (name: string) => string;
  /** The most names of one kind; with 0, objects of the same kind are only counted. */
  readonly most: number;
}

/** `Deployment/web`, `7 Deployments: auth, client and 5 more`, `2 Deployments: a and b; StatefulSet/db`. */
export function resourceList(resources: readonly ResourceId[], { write, most }: ListStyle): string {
  const kinds = new Map<string, ResourceId[]>();
  for (const resource of resources) appendTo(kinds, resource.kind, resource);
  const namespaces = new Set(resources.map(({ namespace }) => namespace));
  const parts = [...kinds].map(([kind, own]) => {
    if (own.length === 1) return write(resourceName(own[0]!));
    const names = own.map(({ namespace, name }) => (namespaces.size > 1 && namespace !== '' ? `${namespace}/${name}` : name));
    const counted = `${own.length} ${write(pluralOf(kind))}`;
    return most === 0 ? counted : `${counted}: ${enumerate(names.map(write), most)}`;
  });
  return parts.length > mostKinds ? [...parts.slice(0, mostKinds), `${parts.length - mostKinds} more kinds`].join('; ') : parts.join('; ');
}

/** `Deployments`, `Ingresses`, `NetworkPolicies`, `Endpoints`. */
function pluralOf(kind: string): string {
  if (/(?:ss|ch|sh|x)$/i.test(kind)) return `${kind}es`;
  if (/[^aeiou]y$/i.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /s$/i.test(kind) ? kind : `${kind}s`;
}
