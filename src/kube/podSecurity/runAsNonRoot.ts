import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';
import { whereMissing } from './whereMissing.ts';

export function runAsNonRoot(pod: SecuredPod): Breach[] {
  const wrong = asRoot(pod);
  return (wrong.length > 0 ? wrong : unsaid(pod)).map((breach) => (pod.hasOwnUsers ? { ...breach, before: 35 } : breach));
}

function asRoot({ contexts }: SecuredPod): Breach[] {
  return contexts
    .map(({ by, context }) => ({ by, at: context.at('runAsNonRoot') }))
    .filter(({ at }) => at.boolean() === false)
    .map((found) => ({
      ...found,
      level: 'restricted',
      verb: 'forbids',
      what: '`runAsNonRoot: false`',
      remedy: 'write `true`, and let the image name another user than root',
    }));
}

function unsaid({ spec, containers }: SecuredPod): Breach[] {
  const shared = spec.at('securityContext');
  if (shared.at('runAsNonRoot').exists) return [];
  return containers
    .filter(({ cursor }) => !cursor.at('securityContext').at('runAsNonRoot').exists)
    .map((container) => ({
      at: shared.exists ? shared : whereMissing(container),
      by: container.name,
      isMissing: true,
      level: 'restricted',
      verb: 'wants',
      what: '`runAsNonRoot: true`',
      remedy: "write it into the pod's `securityContext`",
    }));
}
