import { isBuiltInGroup } from '../kube/builtInGroups.ts';
import { defaultOf } from '../kube/defaults/defaultOf.ts';
import { isMap } from '../model/isMap.ts';
import type { Path } from '../model/path.ts';
import type { ResourceId } from '../model/resource.ts';

/**
 * Where an object of Kubernetes itself holds just what the API server would put there anyway. Lists, and what is written next to nothing
 * else, are no such places: without them a reader would not know what is meant.
 */
export function defaultsIn(id: ResourceId, value: unknown): Path[] {
  if (!isBuiltInGroup(id.group)) return [];
  const walk = new Walk(id);
  walk.map(value, '', [], []);
  return walk.found;
}

/** Fields that are kept even so, since the default of another depends on them. */
function isKept(shape: string, parent: Readonly<Record<string, unknown>>): boolean {
  // With neither of both there is one completion; with one of both the other has no default.
  if (/^spec\.(?:jobTemplate\.spec\.)?parallelism$/.test(shape)) return parent['completions'] === undefined;
  return shape === 'spec.updateStrategy.type' && parent['rollingUpdate'] === undefined;
}

/** From the leaves to the root, so that a map counts as what is left of it. */
class Walk {
  readonly found: Path[] = [];
  readonly #id: ResourceId;

  constructor(id: ResourceId) {
    this.#id = id;
  }

  /** @returns The map without its defaults. */
  map(value: unknown, shape: string, path: Path, ancestors: readonly unknown[]): unknown {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) => this.map(item, `${shape}[]`, [...path, index], [...ancestors, value]));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    if (!isMap(value)) return value;
    let rest: Readonly<Record<string, unknown>> = value;
    for (const key of Object.keys(value)) {
      // Names, labels and annotations are people's.
      if (key === 'metadata' || (path.length === 0 && key === 'apiVersion')) continue;
      const inner = shape === '' ? key : `${shape}.${key}`;
      const at = [...path, key];
      const above = [...ancestors, rest];
      const child = this.map(value[key], inner, at, above);
      if (isDefault(this.#id, inner, child, above) && !isKept(inner, value)) {
        this.found.push(at);
        rest = without(rest, key);
      } else if (child !== value[key]) rest = Object.fromEntries([...Object.entries(rest), [key, child]]);
    }
    return rest;
  }
}

function without(map: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).filter(([each]) => each !== key));
}

/** Only scalars and what is empty: a list of several values says something, even where it is the usual one. */
function isDefault(id: ResourceId, shape: string, value: unknown, ancestors: readonly unknown[]): boolean {
  if (Array.isArray(value) || (isMap(value) && Object.keys(value).length > 0) || value === null || value === undefined) return false;
  const known = defaultOf(id, shape, ancestors);
  return known !== undefined && !isByKey(shape) && (isMap(known) ? isMap(value) : known === value);
}

/** Entries of maps that people name the keys of, such as requests that equal the limits. */
function isByKey(shape: string): boolean {
  return /\.(?:requests|limits|default|defaultRequest|labels|matchLabels|selector)\./.test(shape);
}
