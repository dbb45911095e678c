import { scorecardOf, type Judged } from '../../src/continuity/scorecard.ts';
import type { ScoreReport } from '../../src/model/scorecard.ts';
import { continuity, findings, report } from './report.ts';

const applicable = new Map([
  ['never-pull', 2],
  ['local-storage-class', 3],
  ['local-registry', 2],
]);

const production: Judged = {
  environment: 'production',
  role: 'production',
  roleFrom: 'path',
  target: 'eks',
  resources: 2,
  scripts: 0,
  findings,
  applicable,
};

/** Cards with something of everything: two that are alike, one with a comparison behind it, one that is clean. */
export const scoreReport: ScoreReport = {
  version: '1.2.3',
  cards: [
    scorecardOf(production, report.rules),
    scorecardOf({ ...production, target: 'gke' }, report.rules),
    compared(),
    scorecardOf(
      { role: 'unknown', roleFrom: 'default', target: 'eks', resources: 1, scripts: 3, findings: [], applicable: new Map() },
      report.rules,
    ),
  ],
  continuity,
  counts: report.counts,
  minScore: 80,
  notes: report.notes,
  rules: report.rules,
};

function compared(): ScoreReport['cards'][number] {
  const local: Judged = { ...production, environment: 'local', role: 'local', roleFrom: 'configuration', findings: findings.slice(1, 2) };
  const card = scorecardOf(local, report.rules);
  const { kinds, beyond } = card.fiveDifferences;
  return {
    ...card,
    fiveDifferences: { kinds: kinds.map((kind, index) => ({ ...kind, changed: index * 4 })), beyond: { ...beyond, drift: 2 } },
  };
}
