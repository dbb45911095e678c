import { identityAnnotations } from '../../clusters/cloudMarks.ts';
import { foreignCloud } from '../../clusters/foreignCloud.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const foreignWorkloadIdentity: ResourceRule = {
  meta: {
    id: 'foreign-workload-identity',
    summary: 'A ServiceAccount asks another cloud for an identity',
    why: `An annotation on the ServiceAccount gives its pods the rights of a role on AWS, of a service account on Google Cloud or of an identity on
Azure. Each cloud reads its own only. On another one the pods run with no rights, and the first call to an API of the cloud is refused.

Write the annotation of the cloud you deploy to, in its overlay. Reported only where no chosen target runs in the cloud the annotation is for.`,
    category: 'configuration',
    severity: 'warning',
    kinds: ['ServiceAccount'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const annotations = (resource.root as Cursor<KubeObject>).at('metadata').at('annotations');
    for (const [key, value] of annotations.entries()) {
      const cloud = foreignCloud(key, identityAnnotations, targets);
      if (!cloud) continue;
      yield {
        at: value,
        part: 'key',
        message: `\`${key}\` gives rights on ${cloud} only; give the pods an identity of ${targets[0]!.title}`,
      };
    }
  },
};
