import { appendTo } from '../../model/appendTo.ts';
import { folderOf } from '../../kube/nearby/folderOf.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import type { KubeObject } from '../../kube/objects.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { resourceName } from '../../kube/resourceId.ts';
import { isSlip } from '../../kube/values/slips.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const danglingScaleTarget: SetRule = {
  meta: {
    id: 'dangling-scale-target',
    summary: 'A HorizontalPodAutoscaler names a workload that is not there',
    why: `An autoscaler without its workload is accepted and does nothing, so nothing grows under load. On a laptop nobody notices, since nothing has to grow.

Reported is a name or kind that just misses a workload in the same file or folder, which no other autoscaler scales. Write kind and name of the
workload into \`scaleTargetRef\`. Workloads that come from elsewhere are left alone.`,
    category: 'structure',
    severity: 'warning',
    kinds: ['HorizontalPodAutoscaler'],
    since: '0.1.0',
  },

  applies: (resource) => targetOf(resource).at('name').string() !== undefined,

  *checkAll(scalers, _context, all) {
    const workloads = all.filter(({ id }) => scalable.has(id.kind));
    const byName = groupBy(workloads, ({ id }) => id.name);
    const byFolder = groupBy(workloads, ({ file }) => folderOf(file));
    const scaled = new Map(scalers.map((scaler) => [scaler, workloadsOf(scaler, byName)]));
    const taken = new Set([...scaled.values()].flat());
    for (const scaler of scalers) {
      const target = targetOf(scaler);
      const [kind, name] = [target.at('kind').string() ?? '', target.at('name').string() ?? ''];
      if (scaled.get(scaler)!.length > 0 || isPlaceholder(name) || !scalable.has(kind)) continue;
      const inFolder = byFolder.get(folderOf(scaler.file)) ?? [];
      if (inFolder.length > mostBeside) continue;
      const beside = inFolder.filter(({ id }) => (id.namespace || 'default') === (scaler.id.namespace || 'default'));
      const namesake = beside.find(({ id }) => id.name === name && builtIn.has(id.kind) && builtIn.has(kind));
      const misses = beside.filter((workload) => workload.id.kind === kind && isSlip(name, workload.id.name) && !taken.has(workload));
      const miss = namesake ?? misses[0];
      if (!miss || (!namesake && misses.length > 1)) continue;
      const remedy = namesake ? `kind: ${miss.id.kind}` : `name: ${miss.id.name}`;
      yield {
        resource: scaler,
        at: target.at(namesake ? 'kind' : 'name'),
        message: `there is no ${kind} \`${name}\` here; write \`${remedy}\` to scale \`${resourceName(miss.id)}\``,
        related: [{ resource: miss, at: (miss.root as Cursor<KubeObject>).at('metadata').at('name'), message: 'the workload' }],
      };
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

function workloadsOf(scaler: Resource, byName: ReadonlyMap<string, readonly Resource[]>): readonly Resource[] {
  const { namespace } = scaler.id;
  const kind = targetOf(scaler).at('kind').string();
  const named = byName.get(targetOf(scaler).at('name').string() ?? '') ?? [];
  return named.filter(
    ({ id, file }) =>
      id.kind === kind && (id.namespace === namespace || id.namespace === '' || namespace === '') && isNearby(file, scaler.file),
  );
}

/** Among more workloads, names that are nearly the same are no accident. */
const mostBeside = 200;

function groupBy(resources: readonly Resource[], keyOf: (resource: Resource) => string): ReadonlyMap<string, readonly Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) appendTo(groups, keyOf(resource), resource);
  return groups;
}
