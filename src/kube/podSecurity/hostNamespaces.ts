import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

export function hostNamespaces({ spec }: SecuredPod): Breach[] {
  const fields = (['hostNetwork', 'hostPID', 'hostIPC'] as const).map((key) => ({ key, at: spec.at(key) }));
  return fields
    .filter(({ at }) => at.boolean() === true)
    .map(({ key, at }) => ({
      at,
      level: 'baseline',
      verb: 'forbids',
      what: `\`${key}\``,
      remedy: 'remove it',
      isFoundOn: ({ refuses }) => refuses.includes(key === 'hostNetwork' ? 'host-network' : 'host-namespace'),
    }));
}
