import { isMap } from '../../model/isMap.ts';
import { textOf } from './leaves.ts';
import type { PairedItem } from './pairItems.ts';

/** Lists of which Kubernetes takes the later items for more than the earlier, or runs them one after the other. */
const ordered = new Set(['envFrom', 'initContainers']);

/** Lists of pods, in which order says nothing, whoever makes the pods. */
const unordered = new Set([
  'containers',
  'env',
  'ephemeralContainers',
  'imagePullSecrets',
  'ports',
  'tolerations',
  'topologySpreadConstraints',
  'volumeClaimTemplates',
  'volumeMounts',
  'volumes',
]);

/**
 * Whether the items both lists have stand in another order, and that makes a difference: containers that run one after the other,
 * variables that take up others (`$(NAME)`), which have to stand before, and what only a controller reads.
 */
export function orderMatters(
  list: string,
  isCustom: boolean,
  pairs: readonly PairedItem[],
  left: readonly unknown[],
  right: readonly unknown[],
): boolean {
  if (list !== 'env' && !ordered.has(list) && (!isCustom || unordered.has(list))) return false;
  const both = pairs.flatMap(({ left: own, right: other }) => (own === undefined || other === undefined ? [] : [[own, other] as const]));
  const inOrder = both.toSorted(([a], [b]) => a - b);
  if (inOrder.every(([, other], index) => index === 0 || inOrder[index - 1]![1] < other)) return false;
  if (list !== 'env') return true;
  return !areEqual(
    known(inOrder.map(([own]) => left[own])),
    known(both.toSorted(([, a], [, b]) => a - b).map(([, other]) => right[other])),
  );
}

/** The variables that take up an earlier one, each with its name. */
function known(env: readonly unknown[]): ReadonlySet<string> {
  const before = new Set<string>();
  const found = new Set<string>();
  for (const item of env) {
    if (!isMap(item)) continue;
    for (const [, name] of textOf(item['value'] ?? '').matchAll(/\$\(([^)]{1,253})\)/g))
      if (before.has(name!)) found.add(`${String(item['name'])} ${name}`);
    before.add(String(item['name']));
  }
  return found;
}

function areEqual(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((each) => right.has(each));
}
