import { defaultTargets, targets } from '../clusters/targets.ts';
import type { Role } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import type { Fixture } from './readFixture.ts';

/** What a fixture is judged as and for: what its options say, else production on the usual targets. */
export function conditionsOf(
  rules: readonly Rule[],
  id: string,
  { options, described }: Fixture,
): { readonly role: Role; readonly targets: readonly Target[] } {
  const { role = roleFor(rules, id), target } = options;
  const chosen = target ? [...targets, ...described].filter((each) => target.includes(each.id)) : undefined;
  return { role, targets: chosen ?? (described.length > 0 ? described : defaultTargets) };
}

/** Configurations of local clusters have nothing to do with production. */
export function roleFor(rules: readonly Rule[], id: string): Role {
  return rules.some((rule) => rule.meta.id === id && 'checkClusterConfig' in rule) ? 'unknown' : 'production';
}
