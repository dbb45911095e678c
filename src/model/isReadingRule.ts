import type { Rule } from './rule.ts';

/** What a rule looks at, it says by the function it has. */
export const checks = ['check', 'checkAll', 'checkKustomization', 'checkClusterConfig', 'checkScript'] as const;

/** Whether a rule is about what is found while reading, and has nothing to run. */
export function isReadingRule(rule: Rule): boolean {
  return !checks.some((name) => name in rule);
}
