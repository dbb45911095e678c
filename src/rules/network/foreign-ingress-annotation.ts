import { ingressAnnotations } from '../../clusters/cloudMarks.ts';
import { foreignCloud } from '../../clusters/foreignCloud.ts';
import type { Ingress } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const foreignIngressAnnotation: ResourceRule = {
  meta: {
    id: 'foreign-ingress-annotation',
    summary: "An Ingress is annotated for another cloud's controller",
    why: `Certificates, redirects, firewalls and target types of an Ingress are said in annotations, and each controller reads its own only. On
another cloud they are ignored without a word: the page is served without TLS, or to everybody.

Write the annotations of the controller you deploy to, in its overlay. Reported only where no chosen target runs in the cloud the annotation
is for, so choose one: \`--target aks\`.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Ingress'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const annotations = (resource.root as Cursor<Ingress>).at('metadata').at('annotations');
    for (const [key, value] of annotations.entries()) {
      const cloud = foreignCloud(key, ingressAnnotations, targets);
      if (!cloud) continue;
      yield {
        at: value,
        part: 'key',
        message: `\`${key}\` is read on ${cloud} only; write what the controller on ${targets[0]!.title} reads`,
      };
    }
  },
};
