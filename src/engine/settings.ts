import type { RuleMeta } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';

/** What the configuration says of one rule. */
export interface RuleSetting {
  /** Absent: the rule's own severity, graded by role. */
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Settings by rule id; rules that are not named run as they come. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** Other severities for some files. */
export interface Override {
  matches(file: string): boolean;
  readonly rules: RuleSettings;
}

export interface Settings {
  readonly rules: RuleSettings;
  /** Later ones win. */
  readonly overrides: readonly Override[];
}

/** The severity configured for a rule in a file. */
export function severityIn(settings: Settings, { id, optIn }: RuleMeta, file: string): RuleSetting['severity'] {
  const { rules, overrides } = settings;
  const override = overrides.findLast((candidate) => candidate.rules[id]?.severity !== undefined && candidate.matches(file));
  return (override?.rules ?? rules)[id]?.severity ?? (optIn ? 'off' : undefined);
}

/** Whether a rule is on for any file at all. */
export function isOn({ rules, overrides }: Settings, { id, optIn }: RuleMeta): boolean {
  const severities = overrides.map((override) => override.rules[id]?.severity ?? 'off');
  return (rules[id]?.severity ?? (optIn ? 'off' : 'on')) !== 'off' || severities.some((severity) => severity !== 'off');
}
