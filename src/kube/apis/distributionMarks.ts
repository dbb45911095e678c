import type { Cursor } from '../../model/cursor.ts';
import type { Distribution, MetadataKey } from '../../model/distribution.ts';
import { appendTo } from '../../model/appendTo.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { metadataOf } from '../metadata.ts';

interface MarkedKey {
  readonly at: Cursor;
  readonly mark: Mark;
}

/** The labels and annotations that local products wrote on an object, its templates included. */
export function distributionMarks(resource: Resource, distributions: readonly Distribution[]): MarkedKey[] {
  const marks = marksOf(distributions);
  return metadataOf(resource).flatMap((metadata) => [
    ...marked(metadata.at('labels'), marks),
    ...marked(metadata.at('annotations'), marks),
  ]);
}

function marked(map: Cursor<Readonly<Record<string, string>> | undefined>, marks: Marks): MarkedKey[] {
  const raw = typeof map.raw === 'object' && map.raw !== null ? (map.raw as Readonly<Record<string, unknown>>) : {};
  return Object.keys(raw).flatMap((key) => {
    const mark = markFor(key, raw[key], marks);
    return mark ? [{ at: map.at(key), mark }] : [];
  });
}

type Mark = MetadataKey & { readonly titles: readonly string[] };

interface Marks {
  readonly byKey: ReadonlyMap<string, readonly Mark[]>;
  readonly prefixes: readonly Mark[];
}

/** Products that share a provisioner or a controller leave the same marks. */
const marksOf = rememberLast((distributions: readonly Distribution[]): Marks => {
  const marks = new Map<string, Mark>();
  for (const { title, metadata } of distributions) {
    for (const each of metadata) {
      const id = `${each.key} ${each.value ?? ''}`;
      marks.set(id, { ...each, titles: [...(marks.get(id)?.titles ?? []), title] });
    }
  }
  const byKey = new Map<string, Mark[]>();
  for (const mark of marks.values()) appendTo(byKey, mark.key, mark);
  return { byKey, prefixes: [...marks.values()].filter(({ key }) => key.endsWith('/')) };
});

function markFor(key: string, value: unknown, { byKey, prefixes }: Marks): Mark | undefined {
  const own = byKey.get(key)?.find((mark) => mark.value === undefined || mark.value === value);
  return own ?? prefixes.find((mark) => key.startsWith(mark.key));
}
