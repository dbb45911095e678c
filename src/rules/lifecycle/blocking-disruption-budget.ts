import { budgetsSelecting, isDisruptionBudget, type DisruptionBudget } from '../../kube/pods/podSelection.ts';
import { isScalable, leastReplicasIn } from '../../kube/pods/replicas.ts';
import { isWorkload } from '../../kube/pods/workloads.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const blockingDisruptionBudget: SetRule = {
  meta: {
    id: 'blocking-disruption-budget',
    summary: 'A disruption budget never lets a pod go',
    why: `Before a node is upgraded or removed, its pods are evicted, as far as their PodDisruptionBudgets allow. A budget that always needs all
of its pods allows nothing, so the eviction is refused again and again: AKS gives the upgrade up with \`UpgradeFailed\`, and does not even
begin where it finds \`maxUnavailable: 0\`; GKE evicts the pods all the same after an hour; and a node autoscaler keeps the node. A laptop
cluster is deleted, not upgraded, so it never shows there.

Found are \`maxUnavailable: 0\`, \`minAvailable: 100%\`, and a \`minAvailable\` as high as the number of pods the budget is for. Percentages
are rounded up, as the API does. For a workload that is scaled automatically, its lowest number of replicas counts.

Write \`maxUnavailable: 1\`, which is right for any number of replicas. With a single replica it allows a short interruption; where that must
not be, run two.`,
    category: 'lifecycle',
    severity: 'warning',
    kinds: ['PodDisruptionBudget'],
    since: '0.1.0',
  },

  applies: isDisruptionBudget,

  *checkAll(budgets, { role }, all) {
    if (role === 'local' || budgets.length === 0) return;
    const workloadsOf = workloadsByBudget(all);
    const leastReplicasOf = leastReplicasIn(all);
    for (const resource of budgets) {
      const selected = workloadsOf.get(resource) ?? [];
      const beside = selected.filter(({ file }) => file === resource.file);
      const workloads = beside.length > 0 ? beside : selected;
      // Jobs are rightly kept from being interrupted, and DaemonSets are not evicted.
      if (workloads.length > 0 && !workloads.some(({ id }) => isScalable(id))) continue;
      const at = demandOf(resource);
      const refused = refusedBy(at, workloads, leastReplicasOf);
      if (!refused) continue;
      yield { resource, at, message: `\`${at.key}: ${String(at.raw)}\` ${refused}, so node upgrades hang; write \`maxUnavailable: 1\`` };
    }
  },
};

function demandOf(budget: Resource): Cursor {
  const spec = (budget.root as Cursor<DisruptionBudget>).at('spec');
  return spec.at('maxUnavailable').exists ? spec.at('maxUnavailable') : spec.at('minAvailable');
}

/** What a budget never allows, in words; undefined where it allows something, or nobody can tell. */
function refusedBy({ key, raw }: Cursor, workloads: readonly Resource[], leastReplicasOf: Count): string | undefined {
  if (key === 'maxUnavailable') return raw === 0 || raw === '0%' ? 'never lets a pod go' : undefined;
  if (raw === '100%') return 'never lets a pod go';
  const pods = sum(workloads, leastReplicasOf);
  if (!pods || (neededOf(raw, pods) ?? 0) < pods) return undefined;
  const names = enumerate([...new Set(workloads.map(({ id }) => `\`${id.name}\``))], 2);
  return pods === 1 ? `never lets the only pod of ${names} go` : `lets none of the ${pods} pods of ${names} go`;
}

function workloadsByBudget(all: readonly Resource[]): ReadonlyMap<Resource, readonly Resource[]> {
  const budgetsOf = budgetsSelecting(all);
  const workloads = new Map<Resource, Resource[]>();
  for (const workload of all) {
    if (!isWorkload(workload.id)) continue;
    for (const budget of budgetsOf(workload)) {
      const known = workloads.get(budget);
      if (known) known.push(workload);
      else workloads.set(budget, [workload]);
    }
  }
  return workloads;
}

type Count = (workload: Resource) => number | undefined;

/** How many pods some workloads have at least, copies of one for other environments counted once; undefined where that is unknown of any. */
function sum(workloads: readonly Resource[], leastReplicasOf: Count): number | undefined {
  const pods = new Map<string, number>();
  for (const workload of workloads) {
    const replicas = isScalable(workload.id) ? leastReplicasOf(workload) : undefined;
    if (replicas === undefined) return undefined;
    const name = `${workload.id.kind} ${workload.id.name}`;
    pods.set(name, Math.max(replicas, pods.get(name) ?? 0));
  }
  return [...pods.values()].reduce((total, each) => total + each, 0);
}

function neededOf(minimum: unknown, pods: number): number | undefined {
  if (typeof minimum === 'number') return minimum;
  const percent = typeof minimum === 'string' ? /^(\d{1,3})%$/.exec(minimum)?.[1] : undefined;
  return percent === undefined ? undefined : Math.ceil((Number(percent) * pods) / 100);
}
