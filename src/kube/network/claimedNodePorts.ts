import type { Cursor } from '../../model/cursor.ts';
import { isMap } from '../../model/isMap.ts';
import type { Resource } from '../../model/resource.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import type { Service } from '../objects.ts';
import { containersOf } from '../pods/containers.ts';

/**
 * The ports that Services and pods have nodes listen on, as far as manifests say, those in custom resources included.
 *
 * @param hasServiceLb Whether nodes take the ports of load balancers too, as the ServiceLB of k3s makes them do.
 */
export function claimedNodePorts(objects: readonly Resource[], hasServiceLb = false): ReadonlySet<number> {
  return new Set(objects.flatMap((resource) => [...ofService(resource, hasServiceLb), ...ofPods(resource), ...ofCustom(resource)]));
}

function ofService({ id, root }: Resource, hasServiceLb: boolean): number[] {
  if (id.kind !== 'Service' || id.group !== '') return [];
  const spec = (root as Cursor<Service>).at('spec');
  const ports = spec.at('ports').items();
  const isServed = hasServiceLb && spec.at('type').string() === 'LoadBalancer';
  const claimed = [
    ...ports.map((port) => port.at('nodePort')),
    ...(isServed ? ports.map((port) => port.at('port')) : []),
    spec.at('healthCheckNodePort'),
  ];
  return claimed.flatMap((port) => port.number() ?? []);
}

function ofPods(resource: Resource): number[] {
  return containersOf(resource).flatMap(({ cursor, pod }) => {
    const isOnNode = pod.spec.at('hostNetwork').boolean() === true;
    const ports = cursor.at('ports').items();
    return ports.flatMap((port) => port.at('hostPort').number() ?? (isOnNode ? port.at('containerPort').number() : undefined) ?? []);
  });
}

/** Operators call them alike: `nodePort`, `hostPort`, `nodePorts.http`. Iterative, as manifests may be hostile. */
function ofCustom({ id, root }: Resource): number[] {
  if (isBuiltInGroup(id.group)) return [];
  const found: number[] = [];
  const pending: { readonly value: unknown; readonly isPort: boolean }[] = [{ value: root.raw, isPort: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, isPort } = next;
    if (typeof value === 'number' && isPort) found.push(value);
    else if (Array.isArray(value)) for (const item of value as readonly unknown[]) pending.push({ value: item, isPort });
    else if (isMap(value)) {
      for (const [key, item] of Object.entries(value))
        pending.push({ value: item, isPort: isPort || /^(?:node|host)_?ports?$/i.test(key) });
    }
  }
  return found;
}
