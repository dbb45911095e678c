import { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { Walked } from '../walked.ts';
import type { Resource } from '../../model/resource.ts';

/** A string of an object, and what it is called there. */
export interface NamedString {
  readonly cursor: Cursor;
  readonly text: string;
  /** The `name` beside a `value`, as in `env`; else the key, or the key of the list it is an item of. */
  readonly name: string;
}

/** What describes an object, and what clusters write back: no program inside the cluster reads it. */
const unread: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'status']);
const documentation: ReadonlySet<string> = new Set(['metadata', 'annotations', 'labels', 'description']);

/** Shorter than any host name or address worth looking for. */
const shortest = '10.0.2.2'.length;

/**
 * The strings of an object that may hold a host name or an address, since they hold a dot: env values, arguments, files of
 * ConfigMaps and whatever custom resources hold. One walk an object serves all rules.
 */
export const dottedStringsOf = rememberLast((resource: Resource): readonly NamedString[] =>
  stringsWhere(resource, (text) => text.length >= shortest && text.includes('.')),
);

/**
 * The strings of an object that are wanted, without metadata, status and descriptions. Iterative, and without a cursor for
 * what nobody wants, since strings are most of what manifests are.
 */
export function stringsWhere({ root }: Resource, isWanted: (text: string) => boolean): readonly NamedString[] {
  const found: NamedString[] = [];
  const pending: Walked[] = [];

  const visit = (parent: Walked, raw: unknown, key: string | number, name: string): void => {
    if (typeof raw === 'string') {
      if (isWanted(raw)) found.push({ cursor: new Cursor(raw, parent.cursor, key), text: raw, name });
    } else if (typeof raw === 'object' && raw !== null) {
      pending.push(new Walked(raw, key, parent));
    }
  };

  const top = Walked.from(root);
  for (const key of Object.keys(top.raw)) if (!unread.has(key)) visit(top, (top.raw as Readonly<Record<string, unknown>>)[key], key, key);
  // Grows while it is walked, so that what stands side by side comes in the order written.
  for (const walked of pending) {
    const { raw } = walked;
    if (Array.isArray(raw)) {
      const name = String(walked.key);
      for (let index = 0; index < raw.length; index++) visit(walked, raw[index], index, name);
    } else {
      const map = raw as Readonly<Record<string, unknown>>;
      for (const key of Object.keys(map)) {
        if (!documentation.has(key)) visit(walked, map[key], key, key === 'value' && typeof map['name'] === 'string' ? map['name'] : key);
      }
    }
  }
  return found;
}
