import { appendTo } from '../../model/appendTo.ts';
import type { ListItem } from '../../model/field.ts';
import { isMap } from '../../model/isMap.ts';
import type { Renames } from '../matching/renames.ts';
import { canonicalText } from './canonicalText.ts';
import { itemKeyOf } from './itemKeys.ts';

/** An item of a list in both environments, or in one of them: its positions. */
export interface PairedItem {
  readonly step: ListItem;
  readonly left?: number;
  readonly right?: number;
}

/**
 * Puts the items of two lists together: by their merge keys, then those that are equal, then by position. So the order of items
 * makes no difference.
 *
 * @param list The map key of the list.
 */
export function pairItems(list: string, left: readonly unknown[], right: readonly unknown[], renames: Renames): readonly PairedItem[] {
  const keyOf = itemKeyOf(list);
  const lefts = new Items(left, (item) => keyOf(item, undefined));
  const rights = new Items(right, (item) => keyOf(item, renames));
  const pairs: PairedItem[] = [];
  const take = (step: ListItem, leftIndex: number, rightIndex: number): void => {
    pairs.push({ step, left: leftIndex, right: rightIndex });
    lefts.free.delete(leftIndex);
    rights.free.delete(rightIndex);
  };
  for (const [key, index] of rights.byKey) {
    const other = lefts.byKey.get(key);
    if (other !== undefined) take(rights.steps.get(index)!, other, index);
  }
  // A rule with another host is still a rule of the Ingress; what has another name is something else.
  const open = ({ free, steps }: Items): number[] => [...free].filter((index) => list === 'rules' || !steps.has(index));
  const takeEqual = (part: (item: unknown) => unknown): void => {
    if (lefts.free.size === 0 || rights.free.size === 0) return;
    const equals = new Map<string, number[]>();
    for (const index of open(lefts).toReversed())
      appendTo(
        equals,
        canonicalText(part(left[index]), (text) => text),
        index,
      );
    for (const index of open(rights)) {
      const same = equals.get(canonicalText(part(right[index]), (text) => renames.leftName(text)))?.pop();
      if (same !== undefined) take({ value: index }, same, index);
    }
  };
  takeEqual((item) => item);
  if (list === 'rules') takeEqual((rule) => (isMap(rule) ? { ...rule, host: null } : rule));
  const rest = open(lefts);
  for (const [position, index] of open(rights).slice(0, rest.length).entries()) take({ value: index }, rest[position]!, index);
  for (const index of rights.free) pairs.push({ step: rights.steps.get(index) ?? { value: index }, right: index });
  for (const index of lefts.free) pairs.push({ step: lefts.steps.get(index) ?? { value: index }, left: index });
  return pairs;
}

class Items {
  readonly byKey = new Map<string, number>();
  /** What tells an item apart, by position. */
  readonly steps = new Map<number, ListItem>();
  /** Positions without a partner. */
  readonly free: Set<number>;

  constructor(items: readonly unknown[], keyOf: (item: Readonly<Record<string, unknown>>) => ListItem | undefined) {
    this.free = new Set(items.keys());
    const counts = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const step = isMap(item) ? keyOf(item) : undefined;
      if (!step) continue;
      // The second of a name is another one than the first.
      const value = `${step.key}=${step.value}`;
      const nth = counts.get(value) ?? 0;
      counts.set(value, nth + 1);
      this.byKey.set(`${nth} ${value}`, index);
      this.steps.set(index, step);
    }
  }
}
