import { isPlaceholder } from '../values/placeholders.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

/** How a profile was named before 1.30; then the name of the container. */
const annotation = 'container.apparmor.security.beta.kubernetes.io/';

export function appArmor({ contexts, annotations }: SecuredPod): Breach[] {
  const fields = contexts
    .map(({ by, context }) => ({ by, profile: context.at('appArmorProfile') }))
    .filter(({ profile }) => profile.exists)
    .map(({ by, profile }) => ({ by, at: profile.at('type'), good: 'RuntimeDefault' }))
    .filter(({ at }) => at.string() !== 'RuntimeDefault' && at.string() !== 'Localhost');
  const old = annotations
    .entries()
    .filter(([key, { raw }]) => key.startsWith(annotation) && typeof raw === 'string' && !/^(?:runtime\/default$|localhost\/|$)/.test(raw))
    .map(([key, at]) => ({ by: key.slice(annotation.length), at, good: 'runtime/default' }));
  return [...fields, ...old]
    .filter(({ at }) => !isPlaceholder(at.string() ?? 'none yet'))
    .map(({ by, at, good }) => ({
      by,
      at,
      level: 'baseline',
      verb: 'forbids',
      what: `\`${at.string() ?? 'none'}\``,
      noun: ['AppArmor profile', 'AppArmor profiles'],
      remedy: `write \`${good}\``,
    }));
}
