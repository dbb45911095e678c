import { nearest } from '../../model/nearest.ts';

/**
 * Whether a name was most likely meant to be the other: `backend-api` and `backend`, `fronted` and `frontend`. `web` and
 * `api` are two things; so are `v1` and `v2`, and `redis` and `redis-exporter`.
 */
export function isSlip(name: string, other: string): boolean {
  if (name[0] !== other[0] || withoutVersions(name) === withoutVersions(other)) return false;
  if (other.length >= shortest && name.startsWith(`${other}-`)) return true;
  if (Math.abs(name.length - other.length) > mostLetters) return false;
  if (name.startsWith(other) || other.startsWith(name)) return true;
  return Math.min(name.length, other.length) >= shortest && nearest(name, [other]) !== undefined;
}

const mostLetters = 2;

/** In shorter words, a letter makes another word: `cart` and `card`. */
const shortest = 5;

function withoutVersions(name: string): string {
  return name.replaceAll(/[-_.]?v?\d+/g, '');
}
