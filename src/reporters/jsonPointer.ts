import type { Path } from '../model/path.ts';

/** A path as RFC 6901 writes it: `/spec/containers/0/image`. */
export function jsonPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
