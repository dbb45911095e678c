import type { Resource, ResourceId } from '../../model/resource.ts';

/** What one environment puts around names, and what the other. */
interface Affixes {
  /** The name between the affixes of the left; undefined where they are not there. */
  readonly ofLeft: (name: string) => string | undefined;
  readonly ofRight: (name: string) => string | undefined;
}

/** Beyond this many objects without a partner, nobody has added a prefix. */
const most = 500;

/**
 * The prefixes and suffixes that would make partners of objects which have none, the most telling first: each explains at least
 * two objects, and half of those of the smaller side.
 */
export function affixesBetween(
  left: readonly Resource[],
  right: readonly Resource[],
  nameOf: (id: ResourceId) => string,
): readonly Affixes[] {
  if (left.length > most || right.length > most) return [];
  const votes = new Map<string, number>();
  const rights = byKind(right, nameOf);
  for (const [kind, names] of byKind(left, nameOf)) {
    for (const name of names) {
      const candidates = new Set((rights.get(kind) ?? []).flatMap((other) => candidatesFor(name, other)));
      for (const candidate of candidates) votes.set(candidate, (votes.get(candidate) ?? 0) + 1);
    }
  }
  const needed = Math.max(2, Math.min(left.length, right.length) / 2);
  return [...votes]
    .filter(([, count]) => count >= needed)
    .toSorted(([, a], [, b]) => b - a)
    .map(([candidate]) => {
      const [leftPrefix, leftSuffix, rightPrefix, rightSuffix] = candidate.split('|') as [string, string, string, string];
      return { ofLeft: (name) => between(name, leftPrefix, leftSuffix), ofRight: (name) => between(name, rightPrefix, rightSuffix) };
    });
}

/** `left prefix|left suffix|right prefix|right suffix`: one side has an affix, or each one of its own. */
function candidatesFor(left: string, right: string): string[] {
  if (left === right) return [];
  if (right.endsWith(`-${left}`)) return [`||${right.slice(0, -left.length)}|`];
  if (left.endsWith(`-${right}`)) return [`${left.slice(0, -right.length)}|||`];
  if (right.startsWith(`${left}-`)) return [`|||${right.slice(left.length)}`];
  if (left.startsWith(`${right}-`)) return [`|${left.slice(right.length)}||`];
  const found: string[] = [];
  const [leftFirst, rightFirst] = [left.indexOf('-') + 1, right.indexOf('-') + 1];
  if (leftFirst > 0 && rightFirst > 0 && left.slice(leftFirst) === right.slice(rightFirst))
    found.push(`${left.slice(0, leftFirst)}||${right.slice(0, rightFirst)}|`);
  const [leftLast, rightLast] = [left.lastIndexOf('-'), right.lastIndexOf('-')];
  if (leftLast > 0 && rightLast > 0 && left.slice(0, leftLast) === right.slice(0, rightLast))
    found.push(`|${left.slice(leftLast)}||${right.slice(rightLast)}`);
  return found;
}

function between(name: string, prefix: string, suffix: string): string | undefined {
  if (name.length <= prefix.length + suffix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return undefined;
  return name.slice(prefix.length, name.length - suffix.length);
}

function byKind(resources: readonly Resource[], nameOf: (id: ResourceId) => string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id } of resources) names.set(id.kind, [...(names.get(id.kind) ?? []), nameOf(id)]);
  return names;
}
