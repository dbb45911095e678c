import type { Score } from '../../model/report.ts';
import type { Scorecard, ScoreReport } from '../../model/scorecard.ts';
import { jsonCounts } from '../jsonCounts.ts';
import { jsonDocument } from '../jsonDocument.ts';
import { jsonPlace } from '../jsonFinding.ts';
import { jsonContinuity } from '../continuity/jsonContinuity.ts';
import type { ReporterOf } from '../reporter.ts';

/** All cards for programs, as `scorecard.schema.json` describes them. */
export const json: ReporterOf<ScoreReport> = (report) =>
  jsonDocument({ schema: 'scorecard', formatVersion: 1, version: report.version }, jsonReport(report));

// Every field is named, so that what is added to the model is published by decision only.
function jsonReport({ cards, continuity, counts, minScore, notes, rules }: ScoreReport): object {
  return {
    counts: jsonCounts(counts),
    minScore,
    cards: cards.map(jsonCard),
    continuity: jsonContinuity(continuity),
    notes,
    rules: rules.map(({ id }) => id),
  };
}

function jsonCard({
  environment,
  role,
  roleFrom,
  target,
  resources,
  scripts,
  score,
  categories,
  fiveDifferences,
  gains,
}: Scorecard): object {
  const { kinds, beyond } = fiveDifferences;
  return {
    environment,
    role,
    roleFrom,
    target,
    resources,
    scripts,
    score: {
      ...jsonScore(score),
      deductions: score.deductions.map(({ rule, severity, failing, applicable, errors, share, points }) => ({
        rule,
        severity,
        failing,
        applicable,
        errors,
        share,
        points,
      })),
    },
    categories: categories.map((each) => ({ category: each.category, score: jsonScore(each.score) })),
    fiveDifferences: {
      kinds: kinds.map(({ allowance, toChange, changed }) => ({ allowance, toChange, changed })),
      beyond: { toChange: beyond.toChange, drift: beyond.drift },
    },
    gains: gains.map(({ rules, points, value, liftsCap, places }) => ({ rules, points, value, liftsCap, places: places.map(jsonPlace) })),
  };
}

function jsonScore({ value, grade, capped, deducted }: Score): object {
  return { value, grade, capped, deducted };
}
