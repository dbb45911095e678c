import { baselineCapabilities } from '../../clusters/baselineCapabilities.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

const baseline: ReadonlySet<string> = new Set(baselineCapabilities);

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
