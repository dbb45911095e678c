import type { MatchedPair } from './pairs.ts';
import { Namespaces } from './namespaces.ts';

/** What the objects and namespaces of one environment are called in the other. */
export class Renames {
  readonly namespaces: Namespaces;
  /** By kind, and by name on the left. */
  readonly #right = new Map<string, Map<string, Set<string>>>();
  /** By kind, and by name on the right. */
  readonly #left = new Map<string, Map<string, string>>();

  constructor(pairs: readonly MatchedPair[]) {
    this.namespaces = new Namespaces(pairs);
    for (const { left, right } of pairs) this.#add(left.id.kind, left.id.name, right.id.name);
    for (const [left, right] of this.namespaces.moved) this.#add('Namespace', left, right);
  }

  /** Whether an object of a kind, or of any, is called one on the left, and its partner the other on the right. */
  arePartners(left: string, right: string, kind?: string): boolean {
    if (kind !== undefined) return this.#right.get(kind)?.get(left)?.has(right) ?? false;
    for (const names of this.#right.values()) if (names.get(left)?.has(right)) return true;
    return false;
  }

  /** Whether the left has an object of a kind and name, and the right its partner. */
  knows(kind: string, left: string): boolean {
    return this.#right.get(kind)?.has(left) ?? false;
  }

  /** What the left calls the object of a kind, or of any, to which the right refers. */
  leftName(right: string, kind?: string): string {
    if (kind !== undefined) return this.#left.get(kind)?.get(right) ?? right;
    for (const names of this.#left.values()) if (names.has(right)) return names.get(right)!;
    return right;
  }

  #add(kind: string, left: string, right: string): void {
    if (left === '' || right === '') return;
    const names = this.#right.get(kind) ?? new Map<string, Set<string>>();
    this.#right.set(kind, names.set(left, (names.get(left) ?? new Set()).add(right)));
    const back = this.#left.get(kind) ?? new Map<string, string>();
    if (!back.has(right)) this.#left.set(kind, back.set(right, left));
  }
}
