import type { Cursor } from '../../model/cursor.ts';
import type { SecuredContainer } from './securedPod.ts';

/** What to blame where a container leaves something out of its security context. */
export function whereMissing({ cursor }: SecuredContainer): Cursor {
  const context = cursor.at('securityContext');
  return context.exists ? context : cursor.at('name');
}
