import type { Cursor } from '../../model/cursor.ts';

/** Whether a value of a Service is an address out of the range of one cluster, and neither `None` nor a placeholder. */
export function isServerAddress(address: Cursor): boolean {
  return /^[\d.]+$|^[\da-f]*:[\da-f:]+$/i.test(address.string() ?? '');
}
