import { appendTo } from '../../model/appendTo.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';
import { affixesBetween, withoutAffixes } from './affixes.ts';
import { withoutEnvironmentWords } from './environmentWords.ts';
import { Namespaces } from './namespaces.ts';
import { Renames } from './renames.ts';

/** An object in both environments. */
export interface MatchedPair {
  readonly left: Resource;
  readonly right: Resource;
}

export interface Matching {
  readonly matched: readonly MatchedPair[];
  readonly leftOnly: readonly Resource[];
  readonly rightOnly: readonly Resource[];
  readonly renames: Renames;
}

/**
 * Finds for each object its partner in the other environment: by what both were called before kustomize renamed them, else by
 * their names with generator hashes, affixes and words such as `prod` undone. Where several could be meant, none is.
 */
export function matchResources(left: readonly Resource[], right: readonly Resource[]): Matching {
  const pairing = new Pairing(left, right);
  pairing.byKey((resource) => `${resource.original?.namespace ?? resource.id.namespace}/${firstName(resource)}`);
  pairing.byId();
  pairing.byKey(firstName);
  pairing.byKey(({ id }) => id.name);
  pairing.byKey(({ id }) => withoutHash(id));
  const { moved } = new Namespaces(pairing.matched);
  pairing.byKey(
    ({ id }) => `${moved.get(id.namespace) ?? id.namespace}/${withoutHash(id)}`,
    ({ id }) => `${id.namespace}/${withoutHash(id)}`,
  );
  const affixes = affixesBetween(
    { all: left, withoutPartner: pairing.leftOnly },
    { all: right, withoutPartner: pairing.rightOnly },
    withoutHash,
  );
  if (affixes) {
    const plain: Key = ({ id }) => withoutHash(id);
    const stripped: Key = ({ id }) => withoutAffixes(withoutHash(id), affixes);
    pairing.byKey(affixes.side === 'left' ? stripped : plain, affixes.side === 'left' ? plain : stripped);
  }
  pairing.byKey(
    ({ id }) => withoutEnvironmentWords(`${moved.get(id.namespace) ?? id.namespace}/${withoutHash(id)}`),
    ({ id }) => withoutEnvironmentWords(`${id.namespace}/${withoutHash(id)}`),
  );
  pairing.byKey(({ id }) => withoutEnvironmentWords(withoutHash(id)));
  pairNamespaces(pairing);
  const { matched, leftOnly, rightOnly } = pairing;
  return { matched, leftOnly, rightOnly, renames: new Renames(matched) };
}

/** By where their objects are. These need not say that they are in it, as long as there is only one. */
function pairNamespaces(pairing: Pairing): void {
  const { moved } = new Namespaces(pairing.matched);
  const back = new Map([...moved].map(([from, to]) => [to, from]));
  const own: Key = ({ id }) => (id.kind === 'Namespace' ? id.name : undefined);
  const after =
    (names: ReadonlyMap<string, string>): Key =>
    ({ id }) =>
      id.kind === 'Namespace' ? (names.get(id.name) ?? names.get('')) : undefined;
  pairing.byKey(after(moved), own);
  pairing.byKey(own, after(back));
}

type Key = (resource: Resource) => string | undefined;

class Pairing {
  readonly matched: MatchedPair[] = [];
  readonly #left: Set<Resource>;
  readonly #right: Set<Resource>;

  constructor(left: readonly Resource[], right: readonly Resource[]) {
    this.#left = new Set(left);
    this.#right = new Set(right);
  }

  get leftOnly(): readonly Resource[] {
    return [...this.#left];
  }

  get rightOnly(): readonly Resource[] {
    return [...this.#right];
  }

  /** Pairs objects that are called the same; those that stand there several times in their order. */
  byId(): void {
    const idOf = ({ id }: Resource): string => `${id.namespace}/${id.name}`;
    const rights = index(this.#right, idOf);
    for (const [key, lefts] of index(this.#left, idOf)) {
      for (const [position, right] of (rights.get(key) ?? []).slice(0, lefts.length).entries()) this.#pair(lefts[position]!, right);
    }
  }

  #pair(left: Resource, right: Resource): void {
    this.matched.push({ left, right });
    this.#left.delete(left);
    this.#right.delete(right);
  }

  /** Pairs objects of a kind that alone on their side have the same key. */
  byKey(keyOfLeft: Key, keyOfRight = keyOfLeft): void {
    if (this.#left.size === 0 || this.#right.size === 0) return;
    const rights = index(this.#right, keyOfRight);
    for (const [key, lefts] of index(this.#left, keyOfLeft)) {
      const others = rights.get(key) ?? [];
      if (lefts.length === 1 && others.length === 1) this.#pair(lefts[0]!, others[0]!);
    }
  }
}

function index(resources: Iterable<Resource>, keyOf: Key): Map<string, Resource[]> {
  const map = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    if (key !== undefined && key !== '') appendTo(map, `${groupOf(resource.id)}/${resource.id.kind} ${key}`, resource);
  }
  return map;
}

/** Kinds that moved to another group are the same kind. */
function groupOf({ group, kind }: ResourceId): string {
  if (group !== 'extensions') return group;
  return kind === 'Ingress' || kind === 'NetworkPolicy' ? 'networking.k8s.io' : kind === 'PodSecurityPolicy' ? 'policy' : 'apps';
}

function firstName({ original, id }: Resource): string {
  return (original ?? id).name;
}

/** The letters and digits kustomize makes hashes of. */
const hash = /-[bcdfghkmt2456789]{10}$/;

function withoutHash({ kind, name }: ResourceId): string {
  return kind === 'ConfigMap' || kind === 'Secret' ? name.replace(hash, '') : name;
}
