import type { Role } from '../model/role.ts';
import type { RuleMeta } from '../model/rule.ts';
import { atLeast, type Severity } from '../model/severity.ts';

/**
 * How bad a problem is where it stands.
 *
 * What breaks a chosen target is an error. A rule with an allowance is graded by role, since the difference is one of
 * the documented five: `local` allows it, `production` does not, and where the role is unknown it is a warning. Other
 * findings keep their severity in every role. A severity from the configuration stands, except for what `local` allows.
 */
export function grade(meta: RuleMeta, role: Role, breaksTarget: boolean, configured: Severity | undefined): Severity {
  if (meta.allowance && role === 'local') return 'info';
  if (configured) return configured;
  if (!meta.allowance) return breaksTarget ? 'error' : meta.severity;
  if (role === 'unknown') return 'warning';
  if (breaksTarget) return 'error';
  return atLeast(meta.severity, 'warning') ? meta.severity : 'warning';
}
