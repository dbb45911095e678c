import type { Finding } from '../model/finding.ts';
import type { Role } from '../model/role.ts';
import type { Rule } from '../model/rule.ts';
import type { Target } from '../model/target.ts';
import { judgeFixture } from './judgeFixture.ts';
import type { Fixture } from './readFixture.ts';

/** What one rule finds in a fixture. */
export function lintFixture(rules: readonly Rule[], id: string, fixture: Fixture, role: Role, targets: readonly Target[]): Finding[] {
  return judgeFixture(rules, id, fixture, role, targets).filter(({ rule }) => rule === id);
}
