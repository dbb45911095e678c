import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

export function hostProcess({ contexts }: SecuredPod): Breach[] {
  return contexts
    .map(({ by, context }) => ({ by, at: context.at('windowsOptions').at('hostProcess') }))
    .filter(({ at }) => at.boolean() === true)
    .map((found) => ({ ...found, level: 'baseline', verb: 'forbids', what: '`hostProcess: true`', remedy: 'remove it' }));
}
