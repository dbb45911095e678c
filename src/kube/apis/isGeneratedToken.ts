import type { Cursor } from '../../model/cursor.ts';
import { isPlaceholder } from '../values/placeholders.ts';

/** Whether a Secret's name is one that the token controller made up, as it did before Kubernetes 1.24. */
export function isGeneratedToken(name: Cursor): boolean {
  const text = name.string() ?? '';
  return /-token-[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(text) && !isPlaceholder(text);
}
