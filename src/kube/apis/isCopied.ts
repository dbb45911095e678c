import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';

/** What the API server writes on each object it stores. */
const marks = ['uid', 'resourceVersion', 'creationTimestamp', 'managedFields', 'selfLink'] as const;

/** Whether an object was read from a running cluster: nobody else writes these fields, but for `creationTimestamp: null`. */
export function isCopied({ root }: Resource): boolean {
  const metadata = (root as Cursor<{ metadata?: object }>).at('metadata') as Cursor;
  return marks.some((mark) => metadata.at(mark).exists && metadata.at(mark).raw !== '');
}
