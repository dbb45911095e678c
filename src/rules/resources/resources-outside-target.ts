import { podRequest } from '../../kube/pods/podRequests.ts';
import { containersOf } from '../../kube/pods/containers.ts';
import { quantityOf } from '../../kube/quantity.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const resourcesOutsideTarget: ResourceRule = {
  meta: {
    id: 'resources-outside-target',
    summary: 'A pod asks for more, or for less, than a platform has to give',
    why: `A pod on Fargate has at most 16 CPUs and 120 GiB, one on GKE Autopilot 10 GiB of local disk: what asks for more stays \`Pending\` or is
refused. For a cluster described under \`targets\`, \`largestPod\` says what its largest node has left for one pod.

Everywhere a slip in the unit is found: \`memory: 256m\` is a quarter of a byte, \`memory: 512\` is 512 bytes, \`cpu: 500\` is five hundred
cores. A container with such a memory limit is killed as it starts; no node has so many cores. Write \`256Mi\`, \`512Mi\`, \`500m\`.`,
    category: 'resources',
    severity: 'warning',
    allowance: 'resources',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => containersOf(resource).some(({ cursor, pod }) => cursor.at('resources').exists || pod.spec.at('resources').exists),

  *check(resource, { targets }) {
    const slips = [...unitSlips(resource, targets)];
    yield* slips;
    if (slips.length > 0) return;
    if (targets.every(({ largestPod }) => !largestPod)) return;
    for (const name of ['cpu', 'memory', 'ephemeral-storage'] as const) {
      const request = podRequest(resource, name);
      const breaks = request ? targets.filter(({ largestPod }) => request.amount > (quantityOf(largestPod?.[name]) ?? Infinity)) : [];
      const [first] = breaks;
      if (!request || !first) continue;
      yield {
        at: request.at,
        message: `${request.isSum ? 'its containers together ask' : 'the pod asks'} for more ${name} than ${enumerate(
          breaks.map(({ title }) => title),
          3,
        )} can give one pod; stay within \`${first.largestPod![name]}\``,
        targets: breaks.map(({ id }) => id),
      };
    }
  },
};

/** Less memory than any process needs to start, and more cores than any node of the clouds has. */
const leastMemory = 64 * 1024;
const mostCores = 300;

function* unitSlips(resource: Resource, targets: readonly Target[]): Iterable<Problem> {
  for (const { cursor } of containersOf(resource)) {
    const given = cursor.at('resources');
    if (!given.exists) continue;
    for (const field of ['requests', 'limits'] as const) {
      const resources = given.at(field);
      const problem = memorySlip(resources.at('memory')) ?? coreSlip(resources.at('cpu'));
      // The runtime enforces limits, the scheduler requests.
      if (problem) yield { ...problem, targets: problem.stops === field ? targets.map(({ id }) => id) : [] };
    }
  }
}

type Slip = Pick<Problem, 'at' | 'message'> & { readonly stops: 'requests' | 'limits' };

function memorySlip(at: Cursor): Slip | undefined {
  const bytes = quantityOf(at.raw);
  if (bytes === undefined || bytes <= 0 || bytes >= leastMemory) return undefined;
  const [digits] = /^[\d.]+/.exec(String(at.raw)) ?? [];
  return {
    at,
    stops: 'limits',
    message: `\`${String(at.raw)}\` of memory is ${bytes < 1 ? 'less than one byte' : `${bytes} bytes`}; write \`${digits}Mi\``,
  };
}

function coreSlip(at: Cursor): Slip | undefined {
  const cores = quantityOf(at.raw);
  if (cores === undefined || cores < mostCores) return undefined;
  return { at, stops: 'requests', message: `\`${String(at.raw)}\` of cpu is ${cores} cores; write \`${cores}m\` for thousandths of one` };
}
