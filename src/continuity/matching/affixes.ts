import { appendTo } from '../../model/appendTo.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';

/** What one environment puts around the names of the other. */
interface Affixes {
  readonly side: 'left' | 'right';
  readonly prefix: string;
  readonly suffix: string;
}

/** Beyond this many objects without a partner, nobody has added a prefix. */
const most = 500;

/** As long as names may be. */
const longest = 253;

/** Kinds that kustomize leaves their names. */
const unchanged = new Set(['APIService', 'CustomResourceDefinition', 'Namespace']);

interface Names {
  readonly all: readonly Resource[];
  readonly withoutPartner: readonly Resource[];
}

/**
 * A prefix or a suffix that would make partners of objects which have none. It is put around all names of an environment, so it
 * explains those of at least two objects, and half of all; else `redis` would be taken for `redis-cache`.
 */
export function affixesBetween(left: Names, right: Names, nameOf: (id: ResourceId) => string): Affixes | undefined {
  if (left.withoutPartner.length > most || right.withoutPartner.length > most) return undefined;
  const votes = new Map<string, Affixes & { count: number }>();
  const rights = byKind(right.withoutPartner, nameOf);
  for (const [kind, names] of byKind(left.withoutPartner, nameOf)) {
    for (const name of names) {
      for (const other of rights.get(kind) ?? []) {
        const affixes = affixesOf(name, other);
        const key = JSON.stringify(affixes);
        const known = votes.get(key);
        if (known) known.count++;
        else if (affixes) votes.set(key, { ...affixes, count: 1 });
      }
    }
  }
  const needed = Math.max(2, Math.min(renamed(left.all), renamed(right.all)) / 2);
  const [best, second] = [...votes.values()].toSorted((a, b) => b.count - a.count);
  return best && best.count >= needed && best.count !== second?.count ? best : undefined;
}

/** The name between the affixes; undefined where they are not there. */
export function withoutAffixes(name: string, { prefix, suffix }: Affixes): string | undefined {
  if (name.length <= prefix.length + suffix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return undefined;
  return name.slice(prefix.length, name.length - suffix.length);
}

/** The longer name has both affixes, or one, around the shorter. */
function affixesOf(left: string, right: string): Affixes | undefined {
  const side = left.length > right.length ? 'left' : 'right';
  const [long, short] = side === 'left' ? [left, right] : [right, left];
  const at = long.indexOf(short);
  if (at === -1 || long.length === short.length) return undefined;
  return { side, prefix: long.slice(0, at), suffix: long.slice(at + short.length) };
}

function renamed(resources: readonly Resource[]): number {
  return resources.filter(({ id }) => !unchanged.has(id.kind)).length;
}

function byKind(resources: readonly Resource[], nameOf: (id: ResourceId) => string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id } of resources) {
    const name = nameOf(id);
    if (name !== '' && name.length <= longest && !unchanged.has(id.kind)) appendTo(names, id.kind, name);
  }
  return names;
}
