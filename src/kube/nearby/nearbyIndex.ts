import { foldersAbove } from './foldersAbove.ts';
import { appendTo } from '../../model/appendTo.ts';
import { isNearby, surroundingsOf } from './nearby.ts';

interface Entry<T> {
  readonly file: string;
  readonly item: T;
}

interface Bucket<T> {
  readonly entries: Entry<T>[];
  /** Places in `entries` by every folder above the file, and by the surroundings of the file. Made for large buckets only. */
  folders?: { readonly above: ReadonlyMap<string, readonly number[]>; readonly around: ReadonlyMap<string, readonly number[]> };
}

/** In fewer, looking at each is faster. */
const few = 16;

/** Finds what has a key and stands nearby, without a look at all that has the key: a repository may hold hundreds of copies. */
export class NearbyIndex<T> {
  readonly #buckets = new Map<string, Bucket<T>>();

  get isEmpty(): boolean {
    return this.#buckets.size === 0;
  }

  add(key: string, file: string, item: T): void {
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.entries.push({ file, item });
    else this.#buckets.set(key, { entries: [{ file, item }] });
  }

  /** In the order they were added; nothing where there are more than `most`. */
  near(key: string, file: string, most = Number.POSITIVE_INFINITY): T[] {
    const bucket = this.#buckets.get(key);
    if (!bucket) return [];
    const { entries } = bucket;
    if (entries.length <= few) return entries.filter((entry) => isNearby(entry.file, file)).map(({ item }) => item);
    const { above, around } = (bucket.folders ??= foldersOf(entries));
    const below = above.get(surroundingsOf(file)) ?? [];
    if (below.length > most) return [];
    const places = new Set(below);
    for (const folder of foldersAbove(file)) for (const place of around.get(folder) ?? []) places.add(place);
    if (places.size > most) return [];
    return [...places].toSorted((a, b) => a - b).map((place) => entries[place]!.item);
  }
}

function foldersOf<T>(entries: readonly Entry<T>[]): NonNullable<Bucket<T>['folders']> {
  const above = new Map<string, number[]>();
  const around = new Map<string, number[]>();
  for (const [place, { file }] of entries.entries()) {
    for (const folder of foldersAbove(file)) appendTo(above, folder, place);
    appendTo(around, surroundingsOf(file), place);
  }
  return { above, around };
}
