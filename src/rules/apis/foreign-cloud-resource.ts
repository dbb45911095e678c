import { apiGroups } from '../../clusters/cloudMarks.ts';
import { foreignCloud } from '../../clusters/foreignCloud.ts';
import { serves } from '../../kube/targets/servedApis.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const foreignCloudResource: ResourceRule = {
  meta: {
    id: 'foreign-cloud-resource',
    summary: 'An object is of a kind that only another cloud serves',
    why: `TargetGroupBinding, BackendConfig, ManagedCertificate, AKSNodeClass: their definitions come with one cloud's controllers. Elsewhere
\`kubectl apply\` stops with \`no matches for kind\`, and nothing after it is applied.

Leave such objects to the overlay of their cloud. Reported only where no chosen target runs in the cloud the kind is from.`,
    category: 'apis',
    severity: 'error',
    kinds: ['custom'],
    since: '0.1.0',
  },

  *check(resource, { targets }) {
    const cloud = foreignCloud(resource.id.group, apiGroups, targets);
    if (!cloud || targets.some((target) => serves(target, resource.id))) return;
    yield {
      at: (resource.root as Cursor<KubeObject>).at('apiVersion'),
      message: `only ${cloud} serves \`${resource.id.kind}\` of \`${resource.id.group}\`; leave it to the overlay of that cloud`,
      targets: targets.map(({ id }) => id),
    };
  },
};
