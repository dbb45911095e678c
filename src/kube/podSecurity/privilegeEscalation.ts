import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';
import { whereMissing } from './whereMissing.ts';

export function privilegeEscalation({ containers, isWindows }: SecuredPod): Breach[] {
  return containers
    .map((container) => ({ container, written: container.cursor.at('securityContext').at('allowPrivilegeEscalation') }))
    .filter(({ written }) => !written.exists || written.boolean() === true)
    .map(({ container, written }) => ({
      at: written.exists ? written : whereMissing(container),
      by: container.name,
      isMissing: !written.exists,
      level: 'restricted',
      since: 8,
      ...(isWindows && { before: 25 }),
      verb: 'wants',
      what: '`allowPrivilegeEscalation: false`',
      remedy: 'write it into the `securityContext`',
    }));
}
