import type { Finding, SuppressedFinding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { jsonContinuity } from './continuity/jsonContinuity.ts';
import { jsonCounts } from './jsonCounts.ts';
import { jsonDocument } from './jsonDocument.ts';
import { jsonFinding } from './jsonFinding.ts';
import { jsonSet } from './jsonSet.ts';
import type { Reporter } from './reporter.ts';

/** The whole report for programs, as `report.schema.json` describes it. */
export const json: Reporter = (report) => jsonDocument({ schema: 'report', formatVersion: 1, version: report.version }, jsonReport(report));

// Every field is named, so that what is added to the model is published by decision only.
function jsonReport({ targets, sets, counts, score, continuity, findings, suppressed, notes, rules }: Report): object {
  return {
    targets,
    sets: sets.map(jsonSet),
    counts: jsonCounts(counts),
    score: {
      value: score.value,
      grade: score.grade,
      capped: score.capped,
      deductions: score.deductions.map(({ rule, severity, share, points }) => ({ rule, severity, share, points })),
    },
    continuity: continuity && jsonContinuity(continuity),
    findings: findings.map((finding) => ({ ...jsonFinding(finding), fix: jsonFix(finding) })),
    suppressed: suppressed.map(jsonSuppressed),
    notes,
    rules: rules.map(({ id }) => id),
  };
}

function jsonFix({ fix }: Finding): object | undefined {
  return fix && { title: fix.title, safety: fix.safety, refused: fix.refused };
}

function jsonSuppressed({ suppression: { by, reason, until }, ...finding }: SuppressedFinding): object {
  return { ...jsonFinding(finding), suppression: { by, reason, until } };
}
