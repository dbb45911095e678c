import { makerOf } from '../../kube/apis/clusterMade.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { populatedFields, type PopulatedField } from '../../kube/apis/populatedFields.ts';
import { populatedRemoval } from '../../kube/apis/populatedRemoval.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Problem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { Target } from '../../model/target.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const serverPopulatedField: ResourceRule = {
  meta: {
    id: 'server-populated-field',
    summary: 'A field, or the whole object, was copied out of a running cluster',
    why: `\`kubectl get -o yaml\` prints an object as one cluster has it: with its uid, its version, its address, the node its volume was made for.
In another cluster these are wrong. Server-side apply, and with it Flux and Argo CD, refuses a \`uid\` and \`managedFields\`, a
\`clusterIP\` is out of range or taken, an object with the uid of an owner is collected as garbage, a volume that knows the uid of its claim
binds to no other, and a Job with a selector of its own is refused.

Write the manifest by hand, or let \`k8sport clean\` take out what is not yours. An object that a controller made for another one, such as the ReplicaSet of a
Deployment, the EndpointSlice of a Service or the ConfigMap \`kube-root-ca.crt\`, does not belong into a manifest at all.

What the server just ignores is not found: \`status\`, \`generation\`, \`selfLink\`, and \`creationTimestamp: null\`, which code generators leave
behind.`,
    category: 'apis',
    severity: 'warning',
    spares: [],
    fixable: 'safe',
    since: '0.1.0',
  },

  check(resource, { targets }) {
    const maker = makerOf(resource);
    return maker === undefined
      ? populatedFields(resource).map((field) => problemOf(resource, field, targets))
      : [
          {
            at: (resource.root as Cursor<KubeObject>).at('kind'),
            message: `this \`${resource.id.kind}\` was made by ${maker}, and every cluster makes its own; remove the whole object`,
          },
        ];
  },
};

function problemOf(resource: Resource, { at, harm, breaks }: PopulatedField, targets: readonly Target[]): Problem {
  const fix = populatedRemoval(resource, at);
  const isItem = typeof at.key === 'number';
  return {
    at,
    part: isItem ? 'value' : 'key',
    message: `${isItem ? 'it' : `\`${at.key}\``} ${harm}`,
    ...(fix && { fix }),
    ...(breaks && { targets: targets.map(({ id }) => id) }),
  };
}
