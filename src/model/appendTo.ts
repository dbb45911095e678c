/** Adds a value to the list under a key. `Map.groupBy` does this for a whole list, but Node 20 lacks it. */
export function appendTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
