import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';
import { whereMissing } from './whereMissing.ts';

export function droppedCapabilities({ containers, isWindows }: SecuredPod): Breach[] {
  return containers
    .filter(({ cursor }) => {
      const dropped = cursor.at('securityContext').at('capabilities').at('drop').items();
      return !dropped.some((each) => each.string() === 'ALL');
    })
    .map((container) => ({
      at: whereMissing(container),
      by: container.name,
      isMissing: true,
      level: 'restricted',
      since: 22,
      ...(isWindows && { before: 25 }),
      verb: 'wants',
      what: '`capabilities: { drop: [ALL] }`',
      remedy: 'write it into the `securityContext`',
    }));
}
