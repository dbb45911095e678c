import { resolveReferences, type NameReference } from '../../kube/nearby/danglingReferences.ts';
import { mayShareNamespace } from '../../kube/nearby/namespaces.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { isSlip } from '../../kube/values/slips.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingScaleTarget: SetRule = {
  meta: {
    id: 'dangling-scale-target',
    summary: 'A HorizontalPodAutoscaler names a workload that is not there',
    why: `An autoscaler without its workload is accepted and does nothing, so nothing grows under load. On a laptop nobody notices, since
nothing has to grow.

Reported is a name that just misses a workload nearby which no other autoscaler scales, and a kind that is not that of the workload. Write
kind and name of the workload into \`scaleTargetRef\`. Workloads that come from elsewhere are left alone.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['HorizontalPodAutoscaler'],
    since: '0.1.0',
  },

  applies: (resource) => targetOf(resource).at('name').string() !== undefined,

  *checkAll(scalers, _context, all) {
    const workloads = all.filter(({ id }) => scalable.has(id.kind));
    const byName = new NearbyIndex<Resource>();
    for (const workload of workloads) if (builtIn.has(workload.id.kind)) byName.add(workload.id.name, workload.file, workload);
    for (const kind of scalable) {
      const references = scalers.map(referenceOf).filter((reference) => reference.kind.string() === kind);
      if (references.length === 0) continue;
      const { dangling } = resolveReferences(
        references,
        workloads.filter(({ id }) => id.kind === kind),
        isSlip,
      );
      for (const { reference, name, misspelt } of dangling) {
        const namesake = builtIn.has(kind) ? namesakeOf(name, reference, byName) : undefined;
        const meant = namesake ?? misspelt;
        if (!meant) continue;
        const remedy = namesake ? `kind: ${meant.id.kind}` : `name: ${meant.id.name}`;
        yield {
          resource: reference.resource,
          at: namesake ? reference.kind : reference.name,
          message: `there is no ${kind} \`${name}\` here; write \`${remedy}\` to scale \`${resourceName(meant.id)}\``,
          related: [{ resource: meant, at: (meant.root as Cursor<KubeObject>).at('metadata').at('name'), message: 'the workload' }],
        };
      }
    }
  },
};

const builtIn: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController']);
const scalable: ReadonlySet<string> = new Set([...builtIn, 'Rollout', 'DeploymentConfig']);

interface Scaler {
  spec?: { scaleTargetRef?: { kind?: string; name?: string } };
}

function targetOf({ root }: Resource): Cursor<{ kind?: string; name?: string } | undefined> {
  return (root as Cursor<Scaler>).at('spec').at('scaleTargetRef');
}

interface ScaleReference extends NameReference {
  readonly kind: Cursor<string | undefined>;
}

function referenceOf(resource: Resource): ScaleReference {
  const target = targetOf(resource);
  return { resource, name: target.at('name'), kind: target.at('kind'), namespace: resource.id.namespace };
}

/** The workload of the same name and another kind. */
function namesakeOf(name: string, { resource, namespace }: ScaleReference, byName: NearbyIndex<Resource>): Resource | undefined {
  const namesakes = byName.near(name, resource.file).filter(({ id }) => mayShareNamespace(id.namespace, namespace));
  return new Set(namesakes.map(({ id }) => id.kind)).size === 1 ? namesakes[0] : undefined;
}
