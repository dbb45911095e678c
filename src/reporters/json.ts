import type { SuppressedFinding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { jsonFinding } from './jsonFinding.ts';
import { jsonSet } from './jsonSet.ts';
import { printableJson } from './printable.ts';
import type { Reporter } from './reporter.ts';

/** Raised when a reader of older reports would misread a new one; fields may be added without. */
export const formatVersion = 1;

/** The whole report for programs, as `report.schema.json` describes it. */
export const json: Reporter = (report) => printableJson(`${JSON.stringify(jsonReport(report), undefined, 2)}\n`);

// Every field is named, so that what is added to the model is published by decision only.
function jsonReport({ version, targets, sets, counts, score, findings, suppressed, notes, rules }: Report): object {
  return {
    $schema: 'https://unpkg.com/k8sport/report.schema.json',
    formatVersion,
    tool: { name: 'k8sport', version },
    targets,
    sets: sets.map(jsonSet),
    counts: {
      files: counts.files,
      resources: counts.resources,
      notKubernetes: counts.notKubernetes,
      kustomize: counts.kustomize,
      templates: counts.templates,
    },
    score: {
      value: score.value,
      grade: score.grade,
      capped: score.capped,
      deductions: score.deductions.map(({ rule, severity, share, points }) => ({ rule, severity, share, points })),
    },
    findings: findings.map(jsonFinding),
    suppressed: suppressed.map(jsonSuppressed),
    notes,
    rules: rules.map(({ id }) => id),
  };
}

function jsonSuppressed({ suppression: { by, reason, until }, ...finding }: SuppressedFinding): object {
  return { ...jsonFinding(finding), suppression: { by, reason, until } };
}
