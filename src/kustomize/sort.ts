import type { Draft, DraftId } from './draft.ts';
import type { Run } from './run.ts';
import { itemsOf, lookup, textOf, textsOf } from './tree/lookup.ts';
import { isNull, type Node } from './tree/node.ts';

const first =
  'Namespace ResourceQuota StorageClass CustomResourceDefinition ServiceAccount PodSecurityPolicy Role ClusterRole RoleBinding ClusterRoleBinding ConfigMap Secret Endpoints Service LimitRange PriorityClass PersistentVolume PersistentVolumeClaim Deployment StatefulSet CronJob PodDisruptionBudget'.split(
    ' ',
  );
const last = ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'];

/** Sorts as `sortOptions` say; without them in kustomize's old order. */
export function sortDrafts(drafts: readonly Draft[], options: Node | undefined): Draft[] {
  if (textOf(lookup(options, 'order')) === 'fifo') return [...drafts];
  const legacy = lookup(options, 'legacySortOptions');
  const [orderFirst, orderLast] = [lookup(legacy, 'orderFirst'), lookup(legacy, 'orderLast')];
  const custom = itemsOf(orderFirst).length + itemsOf(orderLast).length > 0;
  const ranks = ranksOf(custom ? textsOf(orderFirst) : first, custom ? textsOf(orderLast) : last);
  return drafts
    .map((draft) => ({ draft, rank: ranks.get(draft.id.kind) ?? 0, gvk: gvkText(draft.id), id: idText(draft) }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.gvk, b.gvk) || compare(a.id, b.id))
    .map(({ draft }) => draft);
}

/** Only the kustomization that is built is asked for its order, so those of bases are not looked at. */
export function checkOrder(run: Run, options: Node | undefined): void {
  if (!options || isNull(options)) return;
  const order = lookup(options, 'order');
  const legacy = lookup(options, 'legacySortOptions');
  if (!['fifo', 'legacy'].includes(textOf(order))) {
    run.refuse('`sortOptions` needs an `order` that kustomize knows; write `fifo` or `legacy`', (order ?? options).origin.place());
  } else if (textOf(order) === 'fifo' && legacy && !isNull(legacy)) {
    run.refuse('`legacySortOptions` do not go with the order `fifo`; write `order: legacy` or remove them', legacy.origin.place('key'));
  }
}

function ranksOf(before: readonly string[], after: readonly string[]): ReadonlyMap<string, number> {
  return new Map([
    ...before.map((kind, index) => [kind, index - before.length] as const),
    ...after.map((kind, index) => [kind, index + 1] as const),
  ]);
}

function gvkText({ group, version, kind }: DraftId): string {
  return `${group || '~G'}_${version || '~V'}_${kind || '~K'}`;
}

function idText(draft: Draft): string {
  const { kind, version, group, name } = draft.id;
  return `${kind}.${version}.${group}|${draft.namespace || '~X'}|${name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
