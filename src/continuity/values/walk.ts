import { isBuiltInGroup } from '../../kube/builtInGroups.ts';
import { isMap } from '../../model/isMap.ts';
import type { ResourceId } from '../../model/resource.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';
import { defaultOf } from '../../kube/defaults/defaultOf.ts';
import { isSameAsAbsent } from '../../kube/defaults/isSameAsAbsent.ts';
import type { MatchedPair } from '../matching/pairs.ts';
import { countLeaves, isAbsent, isLeaf, isPlainList } from './leaves.ts';
import type { Meaning } from './meaning.ts';
import { orderMatters } from './order.ts';
import { pairItems } from './pairItems.ts';
import { isPopulated } from './populated.ts';
import { hasSecretEntries, isSecret, secretEntries, secretFields } from './secretEntries.ts';
import { Spot } from './spot.ts';

/** A value, or an item of a list, that is not the same in two objects. */
export interface ValueDifference {
  readonly spot: Spot;
  readonly left: unknown;
  readonly right: unknown;
  /** The innermost list item it is part of, on each side. */
  readonly item: { readonly left: unknown; readonly right: unknown };
  /** The leaf values it stands for. */
  readonly leaves: number;
}

type Side = 'left' | 'right';

/** Compares two objects leaf by leaf. Each leaf that either has is identical or part of one difference. */
export class Walk {
  readonly differences: ValueDifference[] = [];
  identical = 0;
  readonly #pair: MatchedPair;
  readonly #meaning: Meaning;
  readonly #id: ResourceId;
  readonly #isCustom: boolean;
  readonly #hasEntries: boolean;

  constructor(pair: MatchedPair, meaning: Meaning) {
    this.#pair = pair;
    this.#meaning = meaning;
    this.#id = pair.right.id;
    this.#isCustom = !isBuiltInGroup(this.#id.group);
    this.#hasEntries = isSecret(this.#id) && hasSecretEntries(pair.left) && hasSecretEntries(pair.right);
    this.#values(pair.left.root.raw, pair.right.root.raw, Spot.root);
    if (this.#hasEntries) this.#secretEntries();
  }

  /** What a Secret holds may be written in either of two fields. */
  #secretEntries(): void {
    const [left, right] = [secretEntries(this.#pair.left), secretEntries(this.#pair.right)];
    for (const key of new Set([...right.keys(), ...left.keys()])) {
      const [own, other] = [left.get(key), right.get(key)];
      const spot = Spot.root.between((other ?? own)!.field, (own ?? other)!.field, (other ?? own)!.field).at(key);
      if (own && other && (own.text === other.text || this.#meaning.areSame(spot, own.text, other.text))) this.identical++;
      else this.#differ(own?.raw, other?.raw, spot, 1);
    }
  }

  #values(left: unknown, right: unknown, spot: Spot): void {
    if (isAbsent(left)) this.#alone(right, 'right', spot);
    else if (isAbsent(right)) this.#alone(left, 'left', spot);
    else if (isMap(left) && isMap(right)) this.#maps(left, right, spot);
    else if (Array.isArray(left) && Array.isArray(right) && !(isPlainList(left) && isPlainList(right))) this.#lists(left, right, spot);
    else if (this.#meaning.areSame(spot, left, right)) this.identical++;
    else if (this.#saysNothing(left, spot) && this.#isDefault(right, 'right', spot)) this.identical++;
    else if (this.#saysNothing(right, spot) && this.#isDefault(left, 'left', spot)) this.identical++;
    else this.#differ(left, right, spot, Math.max(countLeaves(left), countLeaves(right)));
  }

  #maps(left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>, spot: Spot): void {
    const keys = Object.keys(right);
    if (keys.length === 0 && Object.keys(left).length === 0) this.identical++;
    for (const key of keys) this.#entry(key, Object.hasOwn(left, key) ? left[key] : undefined, right[key], spot);
    for (const key of Object.keys(left)) if (!Object.hasOwn(right, key)) this.#entry(key, left[key], undefined, spot);
  }

  #entry(key: string, left: unknown, right: unknown, spot: Spot): void {
    if (spot.depth <= 2) this.#entryOfObject(key, left, right, spot);
    else if (left === right && (typeof right !== 'object' || right === null)) this.identical += isAbsent(right) ? 0 : 1;
    else this.#values(left, right, spot.at(key));
  }

  /** What the server itself writes is not compared, and what an object is called was compared when partners were found. */
  #entryOfObject(key: string, left: unknown, right: unknown, spot: Spot): void {
    if (isPopulated(spot, key)) return;
    if (spot.depth === 0 && this.#hasEntries && isEntries(key, left, right)) return;
    const at = spot.at(key);
    if (spot.depth !== 1 || spot.key !== 'metadata') this.#values(left, right, at);
    else if (key === 'name' || key === 'generateName') this.identical += countLeaves(right ?? left);
    else if (key === 'namespace' && this.#meaning.renames.namespaces.isMovedAlong(this.#pair)) this.identical++;
    else this.#values(left, right, at);
  }

  #lists(left: readonly unknown[], right: readonly unknown[], spot: Spot): void {
    const pairs = pairItems(spot.key, left, right, this.#meaning.renames);
    for (const { step, left: own, right: other } of pairs) {
      const at = spot.between(step, own ?? other!, other ?? own!);
      if (own === undefined) this.#itemAlone(undefined, right[other!], at);
      else if (other === undefined) this.#itemAlone(left[own], undefined, at);
      else this.#values(left[own], right[other], at);
    }
    if (orderMatters(spot.key, this.#isCustom, pairs, left, right)) this.#differ(left, right, spot, 0);
  }

  #itemAlone(left: unknown, right: unknown, spot: Spot): void {
    const item = left ?? right;
    if (!isAbsent(item)) this.#differ(left ?? undefined, right ?? undefined, spot, countLeaves(item));
  }

  #alone(value: unknown, side: Side, spot: Spot): void {
    if (isAbsent(value)) return;
    if (isMap(value) && !isLeaf(value)) {
      for (const key of Object.keys(value)) {
        if (spot.depth > 2) this.#alone(value[key], side, spot.at(key));
        else if (side === 'left') this.#entryOfObject(key, value[key], undefined, spot);
        else this.#entryOfObject(key, undefined, value[key], spot);
      }
    } else if (isLeaf(value)) this.#leafAlone(value, side, spot);
    else if (this.#isDefault(value, side, spot)) this.identical += countLeaves(value);
    else this.#lists(side === 'left' ? (value as unknown[]) : [], side === 'right' ? (value as unknown[]) : [], spot);
  }

  #leafAlone(value: unknown, side: Side, spot: Spot): void {
    const [left, right] = side === 'left' ? [value, undefined] : [undefined, value];
    const isSame = this.#meaning.areSame(spot, left, right) || this.#saysNothing(value, spot) || this.#isDefault(value, side, spot);
    if (isSame) this.identical++;
    else this.#differ(left, right, spot, 1);
  }

  /** Whether a value is one that the server drops, so that it may put its default there. */
  #saysNothing(value: unknown, { shape }: Spot): boolean {
    return isLeaf(value) && isSameAsAbsent(this.#id, shape, value);
  }

  /** Whether the server puts a value where the other side has none; it depends on the version of that side. */
  #isDefault(value: unknown, side: Side, spot: Spot): boolean {
    const [{ root, id }, path] = side === 'left' ? [this.#pair.right, spot.rightPath] : [this.#pair.left, spot.leftPath];
    const ancestors: unknown[] = [root.raw];
    for (const key of path.slice(0, -1)) {
      const parent = ancestors.at(-1);
      ancestors.push(
        typeof parent === 'object' && parent !== null ? (parent as Readonly<Record<string | number, unknown>>)[key] : undefined,
      );
    }
    const known = defaultOf(id, spot.shape, ancestors);
    return known !== undefined && (this.#meaning.areSame(spot, known, value) || JSON.stringify(known) === JSON.stringify(value));
  }

  #differ(left: unknown, right: unknown, spot: Spot, leaves: number): void {
    const { left: own, right: other } = this.#pair;
    const { item } = spot;
    const values = { left: item && valueAtPath(own.root.raw, item.leftPath), right: item && valueAtPath(other.root.raw, item.rightPath) };
    this.differences.push({ spot, left, right, item: values, leaves });
  }
}

/** Whether a field of a Secret has entries, which are compared whichever field they are in. */
function isEntries(key: string, left: unknown, right: unknown): boolean {
  const isEmpty = (isAbsent(left) || isLeaf(left)) && (isAbsent(right) || isLeaf(right));
  return secretFields.includes(key) && !isEmpty;
}
