import { askedContainersOf } from '../../kube/pods/computeResources.ts';
import type { KubeObject, PodSpec } from '../../kube/objects.ts';
import { servicesSelecting } from '../../kube/pods/podSelection.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const unmanagedPod: SetRule = {
  meta: {
    id: 'unmanaged-pod',
    summary: 'A Pod stands alone, so nothing brings it back',
    why: `A Pod without a controller lives as long as its node. On a laptop that is for ever. In production nodes are upgraded, scaled down and
replaced every few weeks: the Pod is deleted with its node, and nothing creates it again. Node autoscalers may keep the node because of it.

Write a Deployment with one replica, or a StatefulSet, a DaemonSet or a Job. Not found are pods that are meant to end
(\`restartPolicy: Never\` or \`OnFailure\`), hooks of Helm and Argo CD, static pods of a control plane, and pods that only wait for somebody to
look around in them. Examples and tests, by the name of the Pod or of a folder, are not found either, nor is a Pod that no Service leads
to, unless the role is production.`,
    category: 'lifecycle',
    severity: 'warning',
    kinds: ['Pod'],
    since: '0.1.0',
  },

  applies: (resource) => resource.id.group === '' && askedContainersOf(resource).length > 0,

  *checkAll(pods, { role }, all) {
    if (role === 'local') return;
    const servicesOf = servicesSelecting(all);
    for (const resource of pods) {
      if (isTrial(resource) || isWaiting(resource) || isManaged(resource)) continue;
      if (role !== 'production' && servicesOf(resource).length === 0) continue;
      yield {
        resource,
        at: (resource.root as Cursor<BarePod>).at('kind'),
        message: 'a Pod on its own ends with its node, and nothing brings it back; write a Deployment with the same pod',
      };
    }
  },
};

interface BarePod extends KubeObject {
  metadata?: KubeObject['metadata'] & { ownerReferences?: readonly object[] };
  spec?: PodSpec;
}

/** Hooks, which come again with each release, and what kubelet writes on static pods. */
const managers = /^(?:helm\.sh\/hook|argocd\.argoproj\.io\/hook|kubernetes\.io\/config\.)/;

/** Whether a pod is meant to end, or something else looks after it. */
function isManaged(resource: Resource): boolean {
  const root = resource.root as Cursor<BarePod>;
  const [metadata, spec] = [root.at('metadata'), root.at('spec')];
  return (
    (spec.at('restartPolicy').string() ?? 'Always') !== 'Always' ||
    metadata.at('ownerReferences').exists ||
    isStatic(spec) ||
    metadata
      .at('annotations')
      .entries()
      .some(([key]) => managers.test(key))
  );
}

/** Written for kubelet, which runs them without an API server. */
function isStatic(spec: Cursor<PodSpec | undefined>): boolean {
  const priority = spec.at('priorityClassName').string() ?? '';
  return spec.at('hostNetwork').boolean() === true && priority.startsWith('system-');
}

const trial =
  /(?:^|[-_./])(?:examples?|samples?|demos?|fakes?|tests?|testing|test-?data|e2e|fixtures?|tutorials?|debug(?:ger)?|usage|golden)(?:[-_./]|$)/i;

function isTrial({ id, file }: Resource): boolean {
  return trial.test(id.name) || trial.test(file);
}

function isWaiting(resource: Resource): boolean {
  return askedContainersOf(resource).some(({ cursor }) =>
    [...cursor.at('command').items(), ...cursor.at('args').items()].some((word) => /\bsleep\b|\/dev\/null/.test(word.string() ?? '')),
  );
}
