import { isPlaceholder } from '../values/placeholders.ts';
import type { Breach } from './breach.ts';
import type { SecuredPod } from './securedPod.ts';

const types: ReadonlySet<string> = new Set(['container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);

export function seLinux({ contexts }: SecuredPod): Breach[] {
  return contexts.flatMap(({ by, context }) =>
    (['type', 'user', 'role'] as const)
      .map((key) => ({ key, at: context.at('seLinuxOptions').at(key) }))
      .filter(({ key, at }) => {
        const value = at.string();
        if (!value || isPlaceholder(value)) return false;
        return key !== 'type' || !types.has(value) || value === 'container_engine_t';
      })
      .map(({ key, at }) => ({
        by,
        at,
        level: 'baseline',
        ...(at.string() === 'container_engine_t' && key === 'type' && { before: 31 }),
        verb: 'forbids',
        what: `SELinux ${key} \`${at.string()}\``,
        remedy: 'leave it out',
      })),
  );
}
