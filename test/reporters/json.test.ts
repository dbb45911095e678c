import { published } from './published.ts';
import { expect, test } from 'vitest';
import { allowances } from '../../src/model/allowance.ts';
import type { Report } from '../../src/model/report.ts';
import { severities } from '../../src/model/severity.ts';
import { json } from '../../src/reporters/json.ts';
import { cleanReport, context, report, reportOf } from './report.ts';
import { expectClosed, publishedSchema } from './schema.ts';

const schema = publishedSchema('report');

async function written(of: Report): Promise<Record<string, unknown>> {
  return JSON.parse(await json(of, context)) as Record<string, unknown>;
}

test.each([
  ['of everything', report],
  ['of nothing', cleanReport],
  ['of hostile names', reportOf({ message: '\u001b\u009b\n\u202e', path: ['__proto__', 0] })],
])('a report %s follows the schema', async (_, of) => {
  expect(schema.faultsOf(await json(of, context))).toEqual([]);
});

test.each([
  ['another version', { formatVersion: 2 }],
  ['a field nobody knows', { extra: true }],
  ['a missing field', { score: undefined }],
  ['a severity nobody knows', { findings: [{ ...report.findings[0], severity: 'fatal' }] }],
  [
    'a column before the first',
    { findings: [{ ...report.findings[0], place: { file: 'a', start: { line: 1, column: 0 }, end: { line: 1, column: 1 } } }] },
  ],
])('the schema refuses %s', async (_, change) => {
  expect(schema.faultsOf(JSON.stringify({ ...(await written(report)), ...change }))).not.toEqual([]);
});

test('the schema lets nothing unknown pass, and knows what the model knows', () => {
  const { definitions, objects } = schema;
  expect(definitions['severity']?.enum).toEqual(severities);
  expect(definitions['allowance']?.enum).toEqual(allowances);
  expectClosed(objects);
});

test('what the report says comes back', async () => {
  const { findings, suppressed, tool, rules } = await written(report);
  expect(findings).toEqual(report.findings.map(published));
  expect(suppressed).toEqual(report.suppressed.map((finding) => ({ ...finding, fix: undefined })));
  expect(tool).toEqual({ name: 'k8sport', version: '1.2.3' });
  expect(rules).toEqual(report.rules.map(({ id }) => id));
});
