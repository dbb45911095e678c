import type { ComparedResource, Comparison, ComparisonReport, Continuity, Difference, Side } from '../../model/comparison.ts';
import { jsonFinding, jsonPlace, jsonResource } from '../jsonFinding.ts';
import { jsonSet } from '../jsonSet.ts';
import { printableJson } from '../printable.ts';
import { countByAllowance, countByGrade, countOf } from './counts.ts';
import type { ComparisonReporter } from './reporter.ts';
import { sharesOf } from './shares.ts';

/** Raised when a reader of older reports would misread a new one; fields may be added without. */
const formatVersion = 1;

/** Everything, for programs, as `comparison.schema.json` describes it. */
export const json: ComparisonReporter = (report) => printableJson(`${JSON.stringify(jsonReport(report), undefined, 2)}\n`);

// Every field is named, so that what is added to the model is published by decision only.
function jsonReport({ version, policy, comparisons, findings, notes }: ComparisonReport): object {
  return {
    $schema: 'https://unpkg.com/k8sport/comparison.schema.json',
    formatVersion,
    tool: { name: 'k8sport', version },
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
