import { isMap } from '../../model/isMap.ts';

/**
 * What seems to be lost by mistake where one list takes the place of another: fields of items that both have, or items. Empty
 * where the new list looks as if it was meant as a whole.
 */
export function lossOf(items: readonly unknown[], previous: readonly unknown[]): readonly string[] {
  if (items.length === 0 || items.length > previous.length) return [];
  const known = new Set(previous.map((item) => JSON.stringify(item)));
  // Leaving items out is what replacing a list is for.
  if (items.every((item) => known.has(JSON.stringify(item)))) return [];
  const [named, before] = [byName(items), byName(previous)];
  if (!named || !before) return lostSources(items, previous);
  const fields = [...named].flatMap(([name, item]) => lostFields(item, before.get(name)).map((field) => `${name}: ${field}`));
  if (fields.length > 0) return fields;
  const changed = [...named].some(([name, item]) => before.has(name) && JSON.stringify(before.get(name)) !== JSON.stringify(item));
  const isText = typeof items[0] === 'string';
  if (!changed || (isText && [...named.keys()].some((name) => !before.has(name)))) return [];
  return [...before.keys()].filter((name) => !named.has(name));
}

/** The items by their names; undefined where one has none, or two have the same. */
function byName(items: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  const named = new Map<string, unknown>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === undefined || named.has(name)) return undefined;
    named.set(name, item);
  }
  return named;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return /^--?[\w.-]+(?==)/.exec(item)?.[0] ?? item;
  if (!isMap(item)) return undefined;
  const metadata = item['metadata'];
  const name = item['name'] ?? (isMap(metadata) ? metadata['name'] : undefined) ?? item['key'];
  return typeof name === 'string' ? name : undefined;
}

/** Fields that are not there any more, in maps that bring nothing much in their place. */
function lostFields(item: unknown, before: unknown): string[] {
  if (!isMap(item) || !isMap(before)) return [];
  const lost = Object.keys(before).filter((key) => !(key in item) && !isEmpty(before[key]));
  const added = Object.keys(item).filter((key) => !(key in before));
  const nested = Object.keys(item)
    .filter((key) => key !== 'metadata')
    .flatMap((key) => lostFields(item[key], before[key]).map((field) => `${key}.${field}`));
  return lost.length > added.length ? [...lost, ...nested] : nested;
}

/** Of `envFrom`, the kinds of source that were there and are not. */
function lostSources(items: readonly unknown[], previous: readonly unknown[]): string[] {
  const sources = (list: readonly unknown[]): string[] =>
    list.flatMap((item) => (isMap(item) ? ['configMapRef', 'secretRef'].filter((kind) => isMap(item[kind])) : []));
  if (sources(items).length !== items.length) return [];
  const kept = new Set(sources(items));
  return [...new Set(sources(previous))].filter((kind) => !kept.has(kind));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
