import { serviceAnnotations } from '../../clusters/cloudMarks.ts';
import { foreignCloud } from '../../clusters/foreignCloud.ts';
import type { Service } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const foreignLoadBalancerAnnotation: ResourceRule = {
  meta: {
    id: 'foreign-load-balancer-annotation',
    summary: 'A Service is annotated for the load balancer of another cloud',
    why: `Whether a load balancer is internal, which addresses it has and how it checks health is said in annotations, and each cloud reads its own
only. On another one they are ignored without a word: the Service that was internal gets a public address.

Write the annotations of the cloud you deploy to, in its overlay. Reported only where no chosen target runs in the cloud the annotation is
for, so choose one: \`--target gke\`.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Service'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const annotations = (resource.root as Cursor<Service>).at('metadata').at('annotations');
    for (const [key, value] of annotations.entries()) {
      const cloud = foreignCloud(key, serviceAnnotations, targets);
      if (!cloud) continue;
      yield {
        at: value,
        part: 'key',
        message: `\`${key}\` is read on ${cloud} only; write the annotation of ${targets[0]!.title} in its overlay`,
      };
    }
  },
};
