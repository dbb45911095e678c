import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import type { Report } from '../../src/model/report.ts';
import { alive, hostileMarkdown } from './hostile.ts';
import { cleanReport, context, findings, report, reportOf } from './report.ts';
import { someReport } from './someReport.ts';

const withFindings = (count: number, change: Partial<Finding> = {}): Report => ({
  ...report,
  findings: Array.from({ length: count }, () => ({ ...findings[2]!, ...change })),
});

test.each(hostileMarkdown)('%j is shown as text', async (text) => {
  const place = { ...findings[2]!.place, file: text };
  const of = { ...reportOf({ message: text, place, environments: [text, text] }), notes: [text] };
  expect(alive(await markdown(of, context), [3, 5, 7])).toEqual([]);
});

test('whatever names are, nothing comes to life, and every row has its cells', async () => {
  await fc.assert(
    fc.asyncProperty(someReport, async (of) => {
      expect(alive(await markdown(of, context), [3, 5, 7])).toEqual([]);
    }),
  );
});

test('a long table is folded, and so are notes', async () => {
  expect(await markdown(withFindings(8), context)).toContain('### 8 errors');
  expect(await markdown(withFindings(9), context)).toContain('<details><summary>9 errors</summary>');
  expect(await markdown(report, context)).toContain('<details><summary>1 note</summary>');
  expect(await markdown(report, { ...context, verbose: false })).not.toContain('localhost:5001');
});

test.each([
  ['many findings', withFindings(20_000)],
  ['long messages', withFindings(500, { message: '<'.repeat(5000) })],
  ['long names', withFindings(500, { place: { ...findings[2]!.place, file: '|'.repeat(5000) } })],
  ['many long environments', withFindings(500, { environments: Array.from({ length: 500 }, (_, index) => `${'*'.repeat(300)}${index}`) })],
  ['many notes', { ...withFindings(3), notes: Array.from({ length: 5000 }, () => '&'.repeat(700)) }],
])('a comment with %s is short enough, and says that it is shortened', async (_, of) => {
  const text = await markdown(of, context);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/and \d+ more/);
  expect(text).toContain('`k8sport check` shows everything');
  expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
});

test('a short one does not', async () => {
  expect(await markdown(report, context)).not.toContain('Shortened');
  expect(await markdown(cleanReport, context)).toBe('## k8sport: 100/100 (A) for eks, gke\n\n4 files, 3 resources: 0 errors, 0 warnings\n');
});
