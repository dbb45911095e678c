import type { Config } from '../../config/config.ts';
import { documented, type Policy } from '../../continuity/verdicts/policy.ts';

/** What environments may differ in, as a configuration says. */
export function policyOf({ policy, allowances = {}, allow = [] }: Config): Policy {
  return { preset: policy ?? documented.preset, allowances, allow };
}
