import type { ComparedResource, Comparison, ComparisonReport, Continuity, Difference, Side } from '../../model/comparison.ts';
import { jsonDocument } from '../jsonDocument.ts';
import { jsonFinding, jsonPlace, jsonResource } from '../jsonFinding.ts';
import { jsonSet } from '../jsonSet.ts';
import type { ReporterOf } from '../reporter.ts';
import { countByAllowance, countByGrade, countOf } from './counts.ts';
import { sharesOf } from './shares.ts';

/** Everything, for programs, as `comparison.schema.json` describes it. */
export const json: ReporterOf<ComparisonReport> = (report) =>
  jsonDocument({ schema: 'comparison', formatVersion: 1, version: report.version }, jsonReport(report));

// Every field is named, so that what is added to the model is published by decision only.
function jsonReport({ policy, comparisons, findings, notes }: ComparisonReport): object {
  return {
    policy,
    comparisons: comparisons.map(jsonComparison),
    findings: findings.map(jsonFinding),
    notes,
  };
}

function jsonComparison({ left, right, continuity, differences, resources }: Comparison): object {
  return {
    left: jsonSet(left),
    right: jsonSet(right),
    continuity: jsonContinuity(continuity),
    counts: {
      allowed: countByAllowance(differences),
      declared: countOf(differences.filter(({ verdict }) => verdict.kind === 'declared')),
      drift: countByGrade(differences),
    },
    differences: differences.map(jsonDifference),
    resources: resources.map(jsonComparedResource),
  };
}

function jsonContinuity(continuity: Continuity): object {
  const { leaves, identical, allowed, declared, drift } = continuity;
  return { leaves, identical, allowed, declared, drift, shares: sharesOf(continuity) };
}

function jsonDifference({ resource, field, left, right, verdict, severity, remark, leaves }: Difference): object {
  return {
    resource: jsonResource(resource),
    field,
    left: left && jsonSide(left),
    right: right && jsonSide(right),
    verdict: jsonVerdict(verdict),
    severity,
    remark,
    leaves,
  };
}

function jsonVerdict(verdict: Difference['verdict']): object {
  if (verdict.kind === 'allowed') return { kind: verdict.kind, allowance: verdict.allowance };
  if (verdict.kind === 'drift') return { kind: verdict.kind, grade: verdict.grade };
  const { kind, by, reason, grade, until } = verdict;
  return { kind, by, reason, grade, until };
}

function jsonSide({ path, text, place }: Side): object {
  return { path, text, place: jsonPlace(place) };
}

function jsonComparedResource({ left, right, continuity }: ComparedResource): object {
  return { left: left && jsonResource(left), right: right && jsonResource(right), continuity: jsonContinuity(continuity) };
}
