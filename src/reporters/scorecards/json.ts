import type { Score } from '../../model/report.ts';
import type { Scorecard, ScoreReport } from '../../model/scorecard.ts';
import { jsonPlace } from '../jsonFinding.ts';
import { printableJson } from '../printable.ts';
import type { ReporterOf } from '../reporter.ts';

/** Raised when a reader of older scorecards would misread a new one; fields may be added without. */
const formatVersion = 1;

/** All cards for programs, as `scorecard.schema.json` describes them. */
export const json: ReporterOf<ScoreReport> = (report) => printableJson(`${JSON.stringify(jsonReport(report), undefined, 2)}\n`);

// Every field is named, so that what is added to the model is published by decision only.
function jsonReport({ version, cards, counts, minScore, notes, rules }: ScoreReport): object {
  return {
    $schema: 'https://unpkg.com/k8sport/scorecard.schema.json',
    formatVersion,
    tool: { name: 'k8sport', version },
    counts: {
      files: counts.files,
      resources: counts.resources,
      notKubernetes: counts.notKubernetes,
      kustomize: counts.kustomize,
      templates: counts.templates,
    },
    minScore,
    cards: cards.map(jsonCard),
    notes,
    rules: rules.map(({ id }) => id),
  };
}

function jsonCard({ environment, role, roleFrom, target, resources, score, categories, fiveDifferences, gains }: Scorecard): object {
  const { kinds, beyond } = fiveDifferences;
  return {
    environment,
    role,
    roleFrom,
    target,
    resources,
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
