import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

export function runAsUser({ contexts, hasOwnUsers }: SecuredPod): Breach[] {
  return contexts
    .map(({ by, context }) => ({ by, at: context.at('runAsUser') }))
    .filter(({ at }) => at.number() === 0)
    .map((found) => ({
      ...found,
      level: 'restricted',
      since: 23,
      ...(hasOwnUsers && { before: 35 }),
      verb: 'forbids',
      what: '`runAsUser: 0`',
      remedy: 'write another user',
    }));
}
