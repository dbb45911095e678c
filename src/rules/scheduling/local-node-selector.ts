import { nodeChoicesOf, type NodeDemand } from '../../kube/pods/nodeDemands.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Distribution } from '../../model/distribution.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const localNodeSelector: ResourceRule = {
  meta: {
    id: 'local-node-selector',
    summary: 'An object wants a node that only a local cluster has',
    why: `\`ingress-ready\` is a label from kind's old ingress guide, \`minikube.k8s.io/…\` are minikube's, and \`kind-worker\`, \`minikube\` or
\`docker-desktop\` are names of nodes on a laptop. No production node has them, so a pod that selects one stays \`Pending\`, and a
PersistentVolume tied to one can be mounted nowhere.

Remove the entry, or keep it in an overlay for the local cluster alone. Where a pod does need a special node, select it by a label your platform
sets or you give to a node pool yourself. To keep away from such a node (\`NotIn\`, \`DoesNotExist\`) is no finding.`,
    category: 'scheduling',
    severity: 'error',
    kinds: ['workload', 'PersistentVolume', 'custom-workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: (resource) => podsOf(resource).length > 0 || nodeChoicesOf(resource).length > 0,

  *check(resource, { targets, distributions }) {
    const breaks = targets.map(({ id }) => id);
    // A volume of type `local` cannot be without the entry.
    const isVolume = resource.id.kind === 'PersistentVolume';
    const advice = isVolume ? 'let a StorageClass of the platform provision it' : 'remove the entry or select a label your platform sets';
    for (const { alternatives, required } of nodeChoicesOf(resource)) {
      const found = alternatives.map((demands) => demands.flatMap((demand) => localParts(demand, distributions)));
      // With another way out, or another node to choose, the object still finds a place.
      const isStuck = required && found.every((parts) => parts.some(({ leavesNothing }) => leavesNothing));
      for (const { problem, what } of found.flat()) {
        yield isStuck
          ? {
              ...problem,
              message: `${what}, so nothing matches in production; ${advice}`,
              targets: breaks,
            }
          : { ...problem, message: `${what}; in production the entry has no effect: remove it` };
      }
    }
    for (const at of writtenNodeNames(resource)) {
      const owner = ownerOfNode(at, distributions);
      if (owner)
        yield {
          at,
          message: `\`${at.string()}\` is a node of ${owner}; remove \`nodeName\` and let the scheduler choose`,
          targets: breaks,
        };
    }
  },
};

interface LocalPart {
  readonly problem: Pick<Problem, 'at' | 'part'>;
  readonly what: string;
  /** Whether the demand cannot be met without it. */
  readonly leavesNothing: boolean;
}

const nameKeys: ReadonlySet<string> = new Set(['kubernetes.io/hostname', 'metadata.name']);

function localParts({ key, at, part, values }: NodeDemand, distributions: readonly Distribution[]): LocalPart[] {
  const owners = distributions.filter(({ nodeLabels }) => nodeLabels.some((label) => label.key === key && label.value === undefined));
  if (owners.length > 0)
    return [{ problem: { at, part }, what: `only nodes of ${titles(owners)} have the label \`${key}\``, leavesNothing: true }];
  const local = values.flatMap((value) => {
    const owner = nameKeys.has(key) ? ownerOfNode(value, distributions) : ownerOfLabel(key, value, distributions);
    return owner === undefined ? [] : [{ value, owner }];
  });
  return local.map(({ value, owner }) => ({
    problem: { at: value },
    what: `\`${String(value.raw)}\` is ${nameKeys.has(key) ? 'a node' : `\`${key}\` on nodes`} of ${owner}`,
    leavesNothing: local.length === values.length,
  }));
}

function ownerOfNode(name: Cursor, distributions: readonly Distribution[]): string | undefined {
  const text = name.string();
  const owners = distributions.filter(({ nodeNames }) => text !== undefined && nodeNames.some(({ pattern }) => pattern.test(text)));
  return owners.length > 0 ? titles(owners) : undefined;
}

function ownerOfLabel(key: string, value: Cursor, distributions: readonly Distribution[]): string | undefined {
  const owners = distributions.filter(({ nodeLabels }) => nodeLabels.some((label) => label.key === key && label.value === value.raw));
  return owners.length > 0 ? titles(owners) : undefined;
}

function titles(distributions: readonly Distribution[]): string {
  return enumerate(distributions.map(({ title }) => title));
}

/** The node an author chose; in an object read back from a cluster it was the scheduler. */
function writtenNodeNames(resource: Resource): Cursor[] {
  const root = resource.root as Cursor<{ metadata?: { uid?: string }; status?: { phase?: string } }>;
  if (root.at('metadata').at('uid').exists || root.at('status').at('phase').exists) return [];
  return podsOf(resource).map(({ spec }) => spec.at('nodeName'));
}
