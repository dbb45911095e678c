import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

/** Those that container runtimes give by default, without NET_RAW. */
const baseline: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

export function addedCapabilities({ containers }: SecuredPod): Breach[] {
  return containers.flatMap(({ name, cursor }) => {
    const added = cursor.at('securityContext').at('capabilities').at('add').items();
    return added.flatMap((at): Breach[] => {
      const capability = at.string();
      // What a template has yet to fill in looks otherwise.
      if (capability === undefined || !/^[a-z_]+$/i.test(capability) || capability === 'NET_BIND_SERVICE') return [];
      return [
        {
          at,
          by: name,
          ...(baseline.has(capability) ? { level: 'restricted', since: 22 } : { level: 'baseline' }),
          verb: 'forbids',
          what: `\`${capability}\``,
          noun: ['capability', 'capabilities'],
          remedy: 'leave it out',
          isFoundOn: ({ capabilities }) => capabilities !== undefined && !capabilities.includes(capability.replace(/^CAP_/, '')),
        },
      ];
    });
  });
}
