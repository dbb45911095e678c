import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { allowances } from '../../../src/model/allowance.ts';
import { driftGrades, type ComparisonReport } from '../../../src/model/comparison.ts';
import { severities } from '../../../src/model/severity.ts';
import { json } from '../../../src/reporters/comparison/json.ts';
import { objectsOf, type Schema } from '../schema.ts';
import { context, deployment, drift, on, report, reportOf } from './comparison.ts';

const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../comparison.schema.json'), 'utf8')) as Schema;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

type Written = Record<string, unknown> & { readonly comparisons: readonly Record<string, unknown>[] };

function written(of: ComparisonReport): Written {
  return JSON.parse(json(of, context)) as Written;
}

test.each([
  ['of everything', report],
  ['of nothing', { ...report, comparisons: [], findings: [], notes: [] }],
  ['with kinds for a policy', { ...report, policy: ['resources'] }],
  [
    'of hostile names',
    reportOf([drift('access', { of: deployment('\u001b\n\u202e'), field: '__proto__', left: ['\u0000', on('\u0007', 1)] })]),
  ],
])('a comparison %s follows the schema', (_, of) => {
  validate(written(of));
  expect(validate.errors).toBeNull();
});

test.each([
  ['another version', { formatVersion: 2 }],
  ['a field nobody knows', { extra: true }],
  ['a missing field', { policy: undefined }],
])('the schema refuses %s', (_, change) => {
  expect(validate(JSON.parse(JSON.stringify({ ...written(report), ...change })))).toBe(false);
});

test('the schema lets nothing unknown pass, and knows what the model knows', () => {
  const { definitions = {} } = schema;
  expect(definitions['severity']?.enum).toEqual(severities);
  expect(definitions['allowance']?.enum).toEqual(allowances);
  expect(definitions['grade']?.enum).toEqual(driftGrades);
  const objects = [schema, ...Object.values(definitions)].flatMap(objectsOf);
  expect(objects.length).toBeGreaterThan(10);
  for (const object of objects) expect(object.additionalProperties).toBe(false);
});

test('what the report says comes back', () => {
  const [comparison] = report.comparisons;
  const { comparisons, findings, notes, policy } = written(report);
  expect(comparisons[0]!['differences']).toEqual(comparison!.differences);
  expect(comparisons[0]!['left']).toEqual(comparison!.left);
  expect({ findings, notes, policy }).toEqual({ findings: report.findings, notes: report.notes, policy: report.policy });
});

test('the counts add up to the differences', () => {
  const { counts, differences } = written(report).comparisons[0] as {
    counts: Record<'allowed' | 'drift', Record<string, { differences: number }>> & { declared: { differences: number } };
    differences: readonly unknown[];
  };
  const all = [...Object.values(counts.allowed), counts.declared, ...Object.values(counts.drift)];
  expect(all.reduce((sum, count) => sum + count.differences, 0)).toBe(differences.length);
});

test('shares of no values are no shares', () => {
  const nothing = { leaves: 0, identical: 0, allowed: 0, declared: 0, drift: 0 };
  const empty = { ...report, comparisons: [{ ...report.comparisons[0]!, differences: [], resources: [], continuity: nothing }] };
  expect(written(empty).comparisons[0]!['continuity']).toEqual({
    ...nothing,
    shares: { identical: 0, allowed: 0, declared: 0, drift: 0 },
  });
});
