import { textOf } from '../tree/lookup.ts';
import { MapNode, type Node } from '../tree/node.ts';

type Values = readonly string[];

/** The values of the keys of each element, each once; two that only differ where one has no value become one. */
export function joinedValues(keys: readonly string[], items: readonly Node[]): readonly Values[] {
  const seen = new Set<string>();
  const all: Values[] = [];
  for (const item of items) {
    const values = keys.map((key) => (item instanceof MapNode ? textOf(item.get(key)) : ''));
    const id = values.join('\0');
    if (seen.has(id)) continue;
    seen.add(id);
    all.push(values);
  }
  if (keys.length === 1 || all.every((values) => !values.includes(''))) return all;
  for (let i = 0; i < all.length; i++) {
    const values = all[i]!;
    for (let j = 0; j < all.length; j++) {
      const joined = join(values, all[j]!);
      if (joined) all[i] = all[j] = joined;
    }
  }
  return all;
}

function join(a: Values, b: Values): Values | undefined {
  if (!a.some((value, at) => value === b[at])) return undefined;
  if (a.some((value, at) => value !== b[at] && value !== '' && b[at] !== '')) return undefined;
  return a.map((value, at) => value || b[at]!);
}

/** The keys that have a value anywhere, and how to take their values. */
export function effectiveKeys(
  keys: readonly string[],
  all: readonly Values[],
): { keys: readonly string[]; pick: (values: Values) => Values } {
  const used = keys.map((_key, at) => all.some((values) => values[at] !== ''));
  if (!used.includes(true)) return { keys, pick: (values) => values };
  return { keys: keys.filter((_key, at) => used[at]), pick: (values) => values.filter((_value, at) => used[at]) };
}
