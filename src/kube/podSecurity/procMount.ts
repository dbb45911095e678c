import { isPlaceholder } from '../values/placeholders.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

export function procMount({ containers, hasOwnUsers }: SecuredPod): Breach[] {
  return containers
    .map(({ name, cursor }) => ({ by: name, at: cursor.at('securityContext').at('procMount') }))
    .filter(({ at }) => at.string() !== undefined && at.string() !== 'Default' && !isPlaceholder(at.string()!))
    .flatMap((found): Breach[] => {
      const breach = { ...found, verb: 'forbids', what: `\`procMount: ${found.at.string()}\``, remedy: 'remove it' } as const;
      if (!hasOwnUsers) return [{ ...breach, level: 'baseline' }];
      // Since 1.35 users that are none of the node make up for it, but not for `restricted`.
      return [
        { ...breach, level: 'baseline', before: 35 },
        { ...breach, level: 'restricted', since: 35 },
      ];
    });
}
