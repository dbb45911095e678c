import { nearest } from '../model/nearest.ts';

/**
 * Whether a name was most likely meant to be the other: `backend-api` and `backend`, `fronted` and `frontend`. `web` and
 * `api` are two things; so are `v1` and `v2`.
 */
export function isSlip(name: string, other: string): boolean {
  if (name[0] !== other[0] || withoutNumbers(name) === withoutNumbers(other)) return false;
  return nearest(name, [other]) !== undefined || nearest(other, [name]) !== undefined;
}

function withoutNumbers(name: string): string {
  return name.replaceAll(/\d/g, '');
}
