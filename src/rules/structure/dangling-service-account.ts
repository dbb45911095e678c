import { customFields } from '../../kube/customFields.ts';
import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { resolveReferences, type NameReference } from '../../kube/nearby/danglingReferences.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { SetProblem } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingServiceAccount: SetRule = {
  meta: {
    id: 'dangling-service-account',
    summary: 'A pod or a binding names a ServiceAccount that is not there',
    why: `Without its ServiceAccount no pod is made: the Deployment stays at 0 pods, and only an event of the ReplicaSet says \`error
looking up service account\`. A binding to an account that does not exist is accepted and grants nothing. On a laptop, an account made
under the old name hides both.

Write the name of the ServiceAccount. One that is not there may come from a chart, an operator or a cloud tool such as \`eksctl\`. It is
reported only when a ServiceAccount nearby that nothing uses has nearly the same name, or, for a pod, when an account that nothing names
at all stands alone in the same file.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['workload', 'RoleBinding', 'ClusterRoleBinding'],
    since: '0.1.0',
  },

  applies: (resource) => usesOf(resource).length > 0 || subjectsOf(resource).length > 0,

  *checkAll(resources, _context, all) {
    const accounts = all.filter(({ id }) => id.kind === 'ServiceAccount' && id.group === '');
    if (accounts.length === 0) return;
    const bindings = resolveReferences(resources.flatMap(subjectsOf), accounts);
    for (const { reference, name, misspelt } of bindings.dangling)
      if (misspelt) yield problem(reference, name, misspelt, 'no binding names');
    if (resolveReferences(resources.flatMap(usesOf), accounts).dangling.length === 0) return;
    const bound = new Set(bindings.found.flatMap(({ named }) => named));
    const pods = resolveReferences([...resources.flatMap(usesOf), ...all.flatMap(customUsesOf)], accounts);
    for (const { reference, name, misspelt, alone } of pods.dangling) {
      const meant = misspelt ?? (alone && !bound.has(alone) ? alone : undefined);
      if (meant && name !== 'default' && isBuiltInGroup(reference.resource.id.group)) yield problem(reference, name, meant, 'no pod uses');
    }
  },
};

/** `serviceAccount` is the old name of the field. */
function usesOf(resource: Resource): NameReference[] {
  return podsOf(resource).flatMap(({ spec }) => {
    const name = spec.at(spec.at('serviceAccountName').exists ? 'serviceAccountName' : 'serviceAccount');
    return name.exists ? [{ resource, name, namespace: resource.id.namespace }] : [];
  });
}

/** Rollouts, workflows and the like use accounts too. */
function customUsesOf(resource: Resource): NameReference[] {
  return customFields(resource, 'serviceAccountName').map((cursor) => ({
    resource,
    name: cursor as Cursor<string | undefined>,
    namespace: resource.id.namespace,
  }));
}

interface Binding {
  subjects?: readonly { kind?: string; name?: string; namespace?: string }[];
}

function subjectsOf(resource: Resource): NameReference[] {
  const { group, kind, namespace } = resource.id;
  if (group !== 'rbac.authorization.k8s.io' || !kind.endsWith('RoleBinding')) return [];
  return (resource.root as Cursor<Binding>)
    .at('subjects')
    .items()
    .filter((subject) => subject.at('kind').string() === 'ServiceAccount')
    .map((subject) => ({ resource, name: subject.at('name'), namespace: subject.at('namespace').string() ?? namespace }));
}

function problem({ resource, name: at }: NameReference, name: string, meant: Resource, spare: string): SetProblem {
  return {
    resource,
    at,
    message: `there is no ServiceAccount \`${name}\` here; write \`${meant.id.name}\`, which ${spare}`,
    related: [{ resource: meant, at: (meant.root as Cursor<KubeObject>).at('metadata').at('name'), message: 'the ServiceAccount' }],
  };
}
