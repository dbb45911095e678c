import { isPlaceholder } from '../values/placeholders.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';
import { whereMissing } from './whereMissing.ts';

export function seccomp(pod: SecuredPod): Breach[] {
  const wrong = wrongProfiles(pod);
  return wrong.length > 0 ? wrong : missingProfiles(pod);
}

function wrongProfiles({ contexts }: SecuredPod): Breach[] {
  return contexts
    .map(({ by, context }) => ({ by, profile: context.at('seccompProfile') }))
    .filter(({ profile }) => profile.exists)
    .map(({ by, profile }) => ({ by, at: profile.at('type') }))
    .filter(({ at }) => at.string() !== 'RuntimeDefault' && at.string() !== 'Localhost' && !isPlaceholder(at.string() ?? 'none yet'))
    .map(({ by, at }) => ({
      by,
      at,
      level: 'baseline',
      since: 19,
      verb: 'forbids',
      what: `\`${at.string() ?? 'none'}\``,
      noun: ['seccomp profile', 'seccomp profiles'],
      remedy: 'write `RuntimeDefault`',
    }));
}

function missingProfiles({ spec, containers, isWindows }: SecuredPod): Breach[] {
  const shared = spec.at('securityContext');
  if (shared.at('seccompProfile').exists) return [];
  return containers
    .filter(({ cursor }) => !cursor.at('securityContext').at('seccompProfile').exists)
    .map((container) => ({
      at: shared.exists ? shared : whereMissing(container),
      by: container.name,
      isMissing: true,
      level: 'restricted',
      since: 19,
      ...(isWindows && { before: 25 }),
      verb: 'wants',
      what: 'a seccomp profile',
      remedy: "write `seccompProfile: { type: RuntimeDefault }` into the pod's `securityContext`",
      isMetOn: ({ givesSeccompProfile = false }) => givesSeccompProfile,
    }));
}
