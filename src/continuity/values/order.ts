import { isMap } from '../../model/isMap.ts';
import { textOf } from './leaves.ts';
import type { PairedItem } from './pairItems.ts';

/**
 * Whether the items both lists have stand in another order, and that makes a difference: containers that run one after the other,
 * and variables that take up others (`$(NAME)`), which have to stand before.
 */
export function orderMatters(list: string, pairs: readonly PairedItem[], left: readonly unknown[], right: readonly unknown[]): boolean {
  if (list !== 'initContainers' && list !== 'env') return false;
  const both = pairs.flatMap(({ left: own, right: other }) => (own === undefined || other === undefined ? [] : [[own, other] as const]));
  const inOrder = both.toSorted(([a], [b]) => a - b);
  const isSame = inOrder.every(([, other], index) => index === 0 || inOrder[index - 1]![1] < other);
  if (isSame) return false;
  if (list === 'initContainers') return true;
  return !areEqual(known(left), known(right));
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
