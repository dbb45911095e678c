import { containersOf } from '../../kube/pods/containers.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import type { Container } from '../../kube/objects.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { selectedPods, type LabelledPod } from '../../kube/pods/servicePods.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import { editDistance } from '../../model/editDistance.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { SetRule } from '../../model/rule.ts';

export const portMismatch: SetRule = {
  meta: {
    id: 'port-mismatch',
    summary: 'A Service sends traffic to a port name that its pods do not have',
    why: `A \`targetPort\` that is a name stands for the container port of that name. When no container of a pod declares it, the Service has no
address for that port and refuses connections there. A number in quotes is a name too, and one that every API server refuses.

Write the name that the container declares, or the number. Numbers need no declaration. Reported are workloads in the file of the
Service, and those nearby with a port of nearly the same name: elsewhere a patch may add the port.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['Service'],
    since: '0.1.0',
  },

  applies: (resource) => namedPortsOf(resource).length > 0,

  *checkAll(services, { targets }, all) {
    for (const service of services) {
      for (const at of namedPortsOf(service)) {
        const name = at.string()!;
        if (/^\d+$/.test(name)) {
          yield {
            resource: service,
            at,
            message: `\`targetPort: "${name}"\` is a name to the API server, which takes none without a letter; write ${name} without quotes`,
            targets: targets.map(({ id }) => id),
          };
          continue;
        }
        const pods = selectedPods(service, all);
        if (pods.length === 0 || pods.some((pod) => !isWhole(pod) || isDeclared(name, pod, all) || !isBeside(service, pod, name))) continue;
        const [pod] = pods as readonly [LabelledPod, ...LabelledPod[]];
        yield {
          resource: service,
          at,
          message: `no container of \`${resourceName(pod.resource.id)}\` has a port named \`${name}\`; ${remedy(pod)}`,
          related: [{ resource: pod.resource, at: pod.spec.at('containers'), message: 'the containers' }],
        };
      }
    }
  },
};

interface ServiceWithTargets {
  spec?: { ports?: readonly { targetPort?: string | number }[] };
}

function namedPortsOf({ root }: Resource): Cursor[] {
  return (root as Cursor<ServiceWithTargets>)
    .at('spec')
    .at('ports')
    .items()
    .map((port) => port.at('targetPort'))
    .filter((port) => port.string() !== undefined && !isPlaceholder(port.string()!));
}

type ContainerWithPorts = Container & { ports?: readonly { name?: string; containerPort?: number }[] };

function containersIn({ spec }: LabelledPod): Cursor<ContainerWithPorts>[] {
  const sidecars = spec
    .at('initContainers')
    .items()
    .filter((container) => container.at('restartPolicy').string() === 'Always');
  return [...spec.at('containers').items(), ...sidecars];
}

/** Whether all of a pod is written down: a patch leaves out images, and a reference to a workload all containers. */
function isWhole(pod: LabelledPod): boolean {
  const containers = containersIn(pod);
  return containers.length > 0 && containers.every((container) => container.at('image').exists);
}

/** A patch may add the port; it seldom does where Service and workload share a file, or the name is a slip. */
function isBeside({ file }: Resource, pod: LabelledPod, name: string): boolean {
  if (pod.resource.file === file) return true;
  return isNearby(pod.resource.file, file) && portsOf(containersIn(pod)).names.some((other) => isSlipOfPort(name, other));
}

/** One letter away; `http` and `https` are two ports. */
function isSlipOfPort(name: string, other: string): boolean {
  return name[0] === other[0] && name !== `${other}s` && other !== `${name}s` && editDistance(name, other, 2) === 1;
}

/** Whether a pod has a port of that name, or gets it from a patch, which has the kind and name of the object it changes. */
function isDeclared(name: string, pod: LabelledPod, all: readonly Resource[]): boolean {
  if (portsOf(containersIn(pod)).names.includes(name)) return true;
  const { id, file } = pod.resource;
  return sameNames(all)
    .near(`${id.kind}/${id.name}`, file)
    .some((other) => other !== pod.resource && portsOf(containersOf(other).map(({ cursor }) => cursor)).names.includes(name));
}

const sameNames = rememberLast((all: readonly Resource[]) => {
  const index = new NearbyIndex<Resource>();
  for (const resource of all) index.add(`${resource.id.kind}/${resource.id.name}`, resource.file, resource);
  return index;
});

/** The names and numbers of the ports that containers declare. */
function portsOf(containers: readonly Cursor<ContainerWithPorts>[]): {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
} {
  const ports = containers.flatMap((container) => container.at('ports').items());
  return {
    names: ports.flatMap((port) => port.at('name').string() ?? []),
    numbers: ports.flatMap((port) => port.at('containerPort').number() ?? []),
  };
}

function remedy(pod: LabelledPod): string {
  const { names, numbers } = portsOf(containersIn(pod));
  if (names.length > 0) return `it has ${enumerate(names.map((name) => `\`${name}\``))}`;
  return numbers.length > 0
    ? `write the number ${enumerate(numbers.map(String))}, or name the port`
    : 'write the number, or declare the port';
}
