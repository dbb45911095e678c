import { isSoleServer } from '../../clusters/soleServers.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import { servicesSelecting } from '../../kube/pods/podSelection.ts';
import { leastReplicasIn, replicasOf, scalersIn } from '../../kube/pods/replicas.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const singleReplica: SetRule = {
  meta: {
    id: 'single-replica',
    summary: 'A single pod answers the requests of a Service',
    why: `One pod is all a laptop needs. In production its node is upgraded, scaled down or lost sooner or later, and until another pod runs
elsewhere nobody answers.

Write \`replicas: 2\` or more in the production overlay, or let a HorizontalPodAutoscaler keep \`minReplicas: 2\`, and add a
PodDisruptionBudget. Only found in production, for Deployments that a Service nearby leads to. Programs that must not run twice are not
found: StatefulSets, pods with a claim, \`strategy: Recreate\`, images of databases and brokers, and names such as \`spark-master\`.`,
    category: 'lifecycle',
    severity: 'warning',
    kinds: ['Deployment'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => !isPatch(resource),

  *checkAll(deployments, { role }, all) {
    if (role !== 'production') return;
    const servicesOf = servicesSelecting(all);
    const scalerOf = scalersIn(all);
    const leastReplicasOf = leastReplicasIn(all);
    for (const resource of deployments) {
      if (leastReplicasOf(resource) !== 1 || mustBeAlone(resource) || scalerOf(resource)) continue;
      const [service] = servicesOf(resource);
      if (!service) continue;
      const replicas = replicasOf(resource);
      const at = replicas.exists ? replicas : (resource.root as Cursor<KubeObject>).at('metadata').at('name');
      const message = `while the one pod behind Service \`${service.id.name}\` moves to another node nobody answers; write \`replicas: 2\``;
      yield { resource, at, message };
    }
  },
};

/** Programs of which one leads, and those that fetch their work instead of being asked. */
const lonely = /(?:^|-)(?:master|primary|leader|jobmanager|coordinator|scheduler|beat|workers?)(?:-|$)/;

interface Deployment extends KubeObject {
  spec?: { strategy?: { type?: string } };
}

function mustBeAlone(resource: Resource): boolean {
  const isRecreated = (resource.root as Cursor<Deployment>).at('spec').at('strategy').at('type').string() === 'Recreate';
  const hasServer = namedImagesOf(resource).some(({ reference }) => isSoleServer(reference.repository));
  return (
    isRecreated ||
    hasServer ||
    lonely.test(resource.id.name) ||
    podsOf(resource).some(({ spec }) => spec.at('volumes').items().some(isClaim))
  );
}

function isClaim(volume: Cursor): boolean {
  return (volume as Cursor<{ persistentVolumeClaim?: object }>).at('persistentVolumeClaim').exists;
}
