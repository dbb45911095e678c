import type { Cursor } from '../../model/cursor.ts';
import type { Span } from '../../model/resource.ts';
import type { NamedKind, Renamed } from './renamedObjects.ts';

/** A text that calls an object as it was called before kustomize renamed or moved it. */
export interface StaleName {
  readonly at: Cursor;
  readonly span: Span;
  readonly kind: NamedKind;
  /** As written: `db.shop.svc`. */
  readonly text: string;
  /** What it is called now; several where the text may mean several. */
  readonly instead: readonly string[];
  /** Those it may mean; none where it names a namespace. */
  readonly objects: readonly Renamed[];
  /** Where a program looks for the old name; empty where nobody says. */
  readonly namespace: string;
}

/** A value that names something, or the part of it that does. */
export interface Stretch {
  readonly at: Cursor;
  readonly start: number;
  readonly text: string;
}

export function staleName({ at, start, text }: Stretch, rest: Pick<StaleName, 'kind' | 'instead' | 'objects' | 'namespace'>): StaleName {
  return { ...rest, at, text, span: { start, length: text.length }, instead: [...new Set(rest.instead)] };
}
