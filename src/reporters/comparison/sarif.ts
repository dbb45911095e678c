import { createHash } from 'node:crypto';
import { allowances } from '../../model/allowance.ts';
import { driftGrades, type Comparison, type Difference } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { rules } from '../../rules/index.ts';
import { fingerprint } from '../fingerprint.ts';
import { sarifLog } from '../sarifLog.ts';
import type { DescribedRule } from '../sarifRule.ts';
import { allowedRule, driftRule } from './kinds.ts';
import { differenceText } from './differenceText.ts';
import type { ComparisonReporter } from './reporter.ts';

/** A finding made of a difference. */
interface DifferenceFinding extends Finding {
  /** The field as people write it, which outlives a new order of lists. */
  readonly field?: string;
}

/** For code scanning: drift, allowed differences with a remark, and findings. What is declared is left out. */
export const sarif: ComparisonReporter = ({ version, comparisons, findings, notes }, context) =>
  sarifLog<DifferenceFinding>(
    {
      version,
      rules: [...driftGrades.map(driftRule), ...allowances.map(allowedRule), ...rulesOf(findings)],
      findings: [...comparisons.flatMap(findingsOf), ...findings],
      notes,
      identity,
    },
    context,
  );

function findingsOf(comparison: Comparison): DifferenceFinding[] {
  return comparison.differences.flatMap((difference) => findingOf(difference, comparison));
}

function findingOf(difference: Difference, comparison: Comparison): DifferenceFinding[] {
  const { resource, field, left, right, verdict, severity, remark } = difference;
  const at = right ?? left;
  if (!at || verdict.kind === 'declared' || (verdict.kind === 'allowed' && remark === undefined)) return [];
  return [
    {
      rule: verdict.kind === 'drift' ? `drift/${verdict.grade}` : `allowed/${verdict.allowance}`,
      severity,
      message: differenceText(difference, comparison),
      place: at.place,
      resource,
      path: at.path,
      field,
      targets: [],
      environments: [comparison.left.environment, comparison.right.environment],
      ...(verdict.kind === 'allowed' && { allowance: verdict.allowance }),
      related: right && left ? [{ place: left.place, message: `the value in ${comparison.left.environment}` }] : [],
    },
  ];
}

/** The same object may differ from several others, and its fields are known by name rather than by position. */
function identity(finding: DifferenceFinding, file: string): string {
  const { field, resource, rule, environments } = finding;
  if (field === undefined || !resource) return fingerprint(finding, file);
  const { group, kind, namespace, name } = resource;
  return createHash('sha256')
    .update(JSON.stringify([rule, ...environments, group, kind, namespace, name, field]))
    .digest('hex');
}

function rulesOf(findings: readonly Finding[]): DescribedRule[] {
  const known = new Map(rules.map(({ meta }) => [meta.id, meta]));
  return [...new Set(findings.map(({ rule }) => rule))].map((id) => known.get(id) ?? unknownRule(id));
}

function unknownRule(id: string): DescribedRule {
  return { id, summary: id, why: `\`k8sport explain ${id}\` says more.`, category: 'continuity', severity: 'warning', since: '0.1.0' };
}
