import * as fc from 'fast-check';
import type { Plain } from './someObjects.ts';

type Edit = (objects: readonly Plain[]) => Plain[];

interface Place {
  readonly holder: Plain;
  readonly key: string;
}

/** Every entry of the maps of an object, but what it is called and how its lists are put together. */
function placesIn(value: Plain, holder?: Plain, key = ''): Place[] {
  if (typeof value !== 'object' || value === null) return isIdentity(key) ? [] : [{ holder, key }];
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'object' ? placesIn(item) : []));
  const own = holder === undefined || key === 'metadata' || key === 'spec' || key === 'configMapRef' ? [] : [{ holder, key }];
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, value, name))];
}

function isIdentity(key: string): boolean {
  return ['apiVersion', 'kind', 'name', 'host', 'path', 'mountPath', 'containerPort', 'port', 'app'].includes(key);
}

/** Takes something away, or writes something else, in some places. */
export const edited: fc.Arbitrary<Edit> = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom('delete', 'write', 'drop')), { maxLength: 5 })
  .map((edits) => (objects) => {
    const changed: Plain[] = structuredClone([...objects]);
    for (const [at, how] of edits) {
      if (how === 'drop' && changed.length > 1) changed.splice(at % changed.length, 1);
      const places = changed.flatMap((object) => placesIn(object));
      const place = places[at % Math.max(1, places.length)];
      if (!place) continue;
      const { holder, key } = place;
      if (how === 'delete') delete holder[key];
      else if (how === 'write' && typeof holder[key] !== 'object')
        holder[key] = typeof holder[key] === 'number' ? holder[key] + 1 : `${holder[key]}-changed`;
    }
    return changed;
  });

const allowed: readonly ((holder: Plain, key: string, kind: string, nth: number) => boolean)[] = [
  (holder, key, _kind, nth) => key === 'image' && write(holder, key, `registry-${nth}.example.com/${lastPart(holder[key])}:v${nth}`),
  (holder, key, kind, nth) => kind === 'Secret' && ['token', 'user'].includes(key) && write(holder, key, `changed-${nth}`),
  (holder, key, _kind, nth) => key === 'storageClassName' && write(holder, key, `class-${nth}`),
  (holder, key, kind) => kind === 'Service' && key === 'type' && write(holder, key, 'LoadBalancer'),
  (holder, key, _kind, nth) => key === 'nodePort' && write(holder, key, 31000 + nth),
  (holder, key, _kind, nth) => ['cpu', 'memory', 'storage'].includes(key) && write(holder, key, `${nth + 1}234Mi`),
];

function write(holder: Plain, key: string, value: unknown): boolean {
  holder[key] = value;
  return true;
}

function lastPart(image: string): string {
  return image.split('/').at(-1)!.split(/[:@]/)[0]!;
}

/** Changes only what may differ, and says how many values it changed. */
export const withAllowedEdits = fc.infiniteStream(fc.boolean()).map((choices) => (objects: readonly Plain[]) => {
  const changed: Plain[] = structuredClone([...objects]);
  let edits = 0;
  for (const object of changed) {
    for (const { holder, key } of placesIn(object)) {
      if (choices.next().value && allowed.some((edit) => edit(holder, key, object.kind, edits))) edits++;
    }
  }
  return { changed, edits };
});
