export type FieldMap = Readonly<Record<string, unknown>>;

/** The map that stands a number of levels above a field, its parent being 1; empty where it has none. */
export type Above = (levels: number) => FieldMap;

/** Makes a default of what stands around the field; `key` is the map key that a `*` of the table stands for. */
export type Rule = (above: Above, key: string) => unknown;

/**
 * What the API server puts, by shape. `*` at the end stands for any key of a map that people name the keys of. A map
 * that the server makes stands here too, as `{}`; what it holds is then a default wherever the map is.
 */
export type Table = Readonly<Record<string, string | number | boolean | readonly unknown[] | Readonly<Record<string, never>> | Rule>>;

/** A table for a type, put where a field has that type. */
export function under(shape: string, table: Table): Table {
  return Object.fromEntries(Object.entries(table).map(([field, value]) => [`${shape}.${field}`, value]));
}

/** What a map holds under a key; undefined for null and for what every object inherits. */
export function valueAt(map: unknown, key: string): unknown {
  return isMap(map) && Object.hasOwn(map, key) ? (map[key] ?? undefined) : undefined;
}

export function isMap(value: unknown): value is FieldMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the API server takes a value for none: its types know no other emptiness. */
export function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
