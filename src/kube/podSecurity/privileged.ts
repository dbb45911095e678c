import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

export function privileged({ containers }: SecuredPod): Breach[] {
  return containers
    .map(({ name, cursor }) => ({ by: name, at: cursor.at('securityContext').at('privileged') }))
    .filter(({ at }) => at.boolean() === true)
    .map((found) => ({
      ...found,
      level: 'baseline',
      verb: 'forbids',
      what: '`privileged: true`',
      remedy: 'remove it',
      isFoundOn: ({ refuses }) => refuses.includes('privileged'),
    }));
}
