import type { Catalog } from '../config/catalog.ts';
import { reporters } from '../reporters/index.ts';

/** The formats of `check` by name: those of k8sport, and those of plugins. */
export function reportersOf(catalog: Catalog): typeof reporters {
  const others = Object.entries(catalog.reporters).map(([name, reporter]) => [name, async () => reporter] as const);
  return { ...reporters, ...Object.fromEntries(others) };
}
