import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { isClusterScoped } from '../../kustomize/tables/clusterScoped.ts';
import type { ResourceId } from '../../model/resource.ts';
import type { MatchedPair } from './pairs.ts';

/** Where the namespaces of one environment are in the other: the moves that most objects make. Two do not become one. */
export class Namespaces {
  /** From left to right. */
  readonly moved: ReadonlyMap<string, string>;

  constructor(pairs: readonly MatchedPair[]) {
    const moved = new Map<string, string>();
    const taken = new Set<string>();
    for (const { left, right } of movesOf(pairs)) {
      if (moved.has(left) || taken.has(right)) continue;
      moved.set(left, right);
      taken.add(right);
    }
    this.moved = moved;
  }

  /** Whether an object is where the others of its namespace are. */
  isMovedAlong({ left: { id: own }, right: { id: other } }: MatchedPair): boolean {
    if ((this.moved.get(own.namespace) ?? own.namespace) === other.namespace) return true;
    // A custom resource without a namespace may be of a kind that is in none, whatever a kustomization writes.
    if (isBuiltInGroup(own.group)) return false;
    return own.namespace === '' ? this.#isTarget(other.namespace) : other.namespace === '' && this.moved.has(own.namespace);
  }

  #isTarget(namespace: string): boolean {
    return [...this.moved.values()].includes(namespace);
  }
}

interface Move {
  readonly left: string;
  readonly right: string;
  count: number;
}

function movesOf(pairs: readonly MatchedPair[]): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const { left, right } of pairs) {
    if (isOutside(left.id) || isOutside(right.id)) continue;
    const key = `${left.id.namespace}/${right.id.namespace}`;
    const known = moves.get(key);
    if (known) known.count++;
    else moves.set(key, { left: left.id.namespace, right: right.id.namespace, count: 1 });
  }
  return [...moves.values()].toSorted(byWeight);
}

/** The same order whichever side is the left one. */
function byWeight(a: Move, b: Move): number {
  if (a.count !== b.count) return b.count - a.count;
  const isSame = Number(b.left === b.right) - Number(a.left === a.right);
  return isSame === 0 ? [a.left, a.right].toSorted().join('/').localeCompare([b.left, b.right].toSorted().join('/'), 'en') : isSame;
}

/** Whether objects of the kind are in no namespace. */
function isOutside({ group, version, kind }: ResourceId): boolean {
  return isClusterScoped(group === '' ? version : `${group}/${version}`, kind);
}
