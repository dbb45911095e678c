import { customFields } from '../../kube/customFields.ts';
import { resolveReferences, type NameReference } from '../../kube/nearby/danglingReferences.ts';
import type { KubeObject, PodSpec } from '../../kube/objects.ts';
import { isWorkload, podsOf } from '../../kube/pods/workloads.ts';
import { claimsOf } from '../../kube/storage/claims.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingClaim: SetRule = {
  meta: {
    id: 'dangling-claim',
    summary: 'A pod mounts a claim that is not there',
    why: `The pod stays Pending: \`persistentvolumeclaim "data" not found\`. A laptop often hides it, since a claim made under the old
name is still there.

Write the name of the claim into \`claimName\`. A claim that is not there may be made elsewhere: by an operator, a chart, or by hand. It
is reported only when a claim nearby that no pod mounts has nearly the same name, or when such a claim stands alone in the same file.
Claims that a StatefulSet makes are known.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => mountedClaimsOf(resource).length > 0,

  *checkAll(workloads, _context, all) {
    const claims = all.filter(isClaim);
    if (claims.length === 0) return;
    const mounted = workloads.flatMap(mountedClaimsOf);
    if (resolveReferences(mounted, claims).dangling.length === 0) return;
    const { dangling } = resolveReferences([...mounted, ...all.flatMap(customMountsOf)], claims);
    const templated = new Set(all.flatMap(templatedClaimsOf));
    for (const { reference, name, misspelt, alone } of dangling) {
      const meant = misspelt ?? alone;
      if (!meant || !isWorkload(reference.resource.id) || templated.has(name.replace(/-\d+$/, ''))) continue;
      yield {
        resource: reference.resource,
        at: reference.name,
        message: `there is no PersistentVolumeClaim \`${name}\` here; write \`${meant.id.name}\`, which no pod mounts`,
        related: [{ resource: meant, at: (meant.root as Cursor<KubeObject>).at('metadata').at('name'), message: 'the claim' }],
      };
    }
  },
};

function mountedClaimsOf(resource: Resource): NameReference[] {
  return podsOf(resource).flatMap(({ spec }) => claimsIn(spec.at('volumes'), resource));
}

/** Rollouts, virtual machines and the like mount claims too. */
function customMountsOf(resource: Resource): NameReference[] {
  return customFields(resource, 'volumes').flatMap((volumes) => claimsIn(volumes as Cursor<PodSpec['volumes']>, resource));
}

function claimsIn(volumes: Cursor<PodSpec['volumes']>, resource: Resource): NameReference[] {
  return volumes
    .items()
    .map((volume) => ({ resource, name: volume.at('persistentVolumeClaim').at('claimName'), namespace: resource.id.namespace }))
    .filter(({ name }) => name.exists);
}

/** A DataVolume of KubeVirt makes the claim of its name. */
function isClaim({ id }: Resource): boolean {
  return (id.kind === 'PersistentVolumeClaim' && id.group === '') || (id.kind === 'DataVolume' && id.group === 'cdi.kubevirt.io');
}

/** `data-db` of the claims `data-db-0`, `data-db-1` … that a StatefulSet makes. */
function templatedClaimsOf(resource: Resource): string[] {
  if (resource.id.kind !== 'StatefulSet') return [];
  return claimsOf(resource).flatMap(({ metadata }) => {
    const template = metadata.at('name').string();
    return template === undefined ? [] : [`${template}-${resource.id.name}`];
  });
}
