const limit = 1_000_000;

/** Whether a value would be endless, or larger by more than a million values, once its aliases are written out. */
export function hasExcessiveAliases(value: unknown): boolean {
  const sizes = new Map<object, number>();
  const inProgress = new Set<object>();
  let written = 0;

  const size = (node: unknown): number => {
    if (typeof node !== 'object' || node === null) {
      written++;
      return 1;
    }
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (inProgress.has(node)) return Infinity;
    inProgress.add(node);
    written++;
    let total = 1;
    for (const child of Array.isArray(node) ? node : Object.values(node)) total += size(child);
    inProgress.delete(node);
    sizes.set(node, total);
    return total;
  };
  return size(value) - written > limit;
}
