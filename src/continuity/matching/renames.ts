import { appendTo } from '../../model/appendTo.ts';
import { isEnvironmentWord } from './environmentWords.ts';
import type { MatchedPair } from './pairs.ts';

const token = /[A-Za-z0-9][A-Za-z0-9-]*/g;

/** What the objects and namespaces of one environment are called in the other. */
export class Renames {
  /** From left to right: what most objects of a namespace moved to. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly #right = new Map<string, string[]>();
  readonly #left = new Map<string, string>();

  constructor(pairs: readonly MatchedPair[], namespaces: ReadonlyMap<string, string>) {
    this.namespaces = namespaces;
    for (const { left, right } of pairs) this.#add(left.id.name, right.id.name);
    for (const [left, right] of namespaces) this.#add(left, right);
  }

  /** Whether a name on the left and one on the right are those of partners. */
  arePartners(left: string, right: string): boolean {
    return this.#right.get(left)?.includes(right) ?? false;
  }

  /** What the left calls that to which the right refers. */
  leftName(right: string): string {
    return this.#left.get(right) ?? right;
  }

  /**
   * Whether two texts say the same, each with the names of its own environment: `redis:6379` and `prod-redis:6379`. A name such as
   * `prod` is taken for one only as a part of a host name.
   */
  areSameText(left: string, right: string): boolean {
    if (this.#right.size === 0 || left.length > longest || right.length > longest) return false;
    const [lefts, rights] = [left.match(token) ?? [], right.match(token) ?? []];
    if (lefts.length !== rights.length || left.replace(token, '\0') !== right.replace(token, '\0')) return false;
    return lefts.every((each, index) => {
      const other = rights[index]!;
      if (each === other) return true;
      if (!this.arePartners(each, other)) return false;
      return !(isEnvironmentWord(each) || isEnvironmentWord(other)) || right.includes(`.${other}`);
    });
  }

  #add(left: string, right: string): void {
    if (left === right || left === '' || right === '') return;
    if (!this.#right.get(left)?.includes(right)) appendTo(this.#right, left, right);
    if (!this.#left.has(right)) this.#left.set(right, left);
  }
}

/** Longer texts are files, which are compared as they are. */
const longest = 100_000;
