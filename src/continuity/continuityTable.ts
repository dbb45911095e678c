import { type ContinuityRowName, continuityRows, type ContinuityTable } from '../model/continuityTable.ts';
import type { Finding } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';
import type { Script } from '../model/script.ts';
import { fiveDifferences } from './fiveDifferences.ts';
import { countCommands } from './table/commands.ts';
import { type Counted, together } from './table/counted.ts';
import { type JudgedSet, localSets } from './table/judgedSet.ts';
import { countObjects, isBeyond } from './table/objects.ts';

export interface JudgedProject {
  readonly sets: readonly JudgedSet[];
  /** Files with commands that are no tests. */
  readonly scripts: readonly Script[];
  /** What was found in files rather than objects. */
  readonly outside: readonly Finding[];
  readonly rules: readonly RuleMeta[];
}

/** How much of a project is in production what it is on a laptop. docs/scoring.md has every formula. */
export function continuityTable({ sets, scripts, outside, rules }: JudgedProject): ContinuityTable {
  const local = localSets(sets);
  const objects = countObjects(local, rules);
  const commands = countCommands(scripts);
  const counted: Readonly<Record<ContinuityRowName, Counted>> = {
    yaml: objects.yaml,
    commands: commands('commands'),
    images: together(objects.images, commands('images')),
    networking: together(objects.networking, commands('networking')),
    'add-ons': commands('add-ons'),
  };
  const ofScripts = new Set(rules.filter(({ category }) => category === 'scripts').map(({ id }) => id));
  const findings = [...local.flatMap((set) => set.findings), ...outside.filter(({ rule }) => ofScripts.has(rule))];
  return {
    rows: continuityRows.map((row) => {
      const { of, others } = counted[row];
      return { row, same: of - others.length, of, others };
    }),
    productionChanges: changesIn(findings),
  };
}

/** The kinds of change that some findings ask for, each once. */
function changesIn(findings: readonly Finding[]): string[] {
  const five = fiveDifferences(findings).kinds.filter(({ toChange }) => toChange > 0);
  const rules = findings.filter(isBeyond).map(({ rule }) => rule);
  return [...five.map(({ allowance }) => allowance), ...[...new Set(rules)].toSorted()];
}
