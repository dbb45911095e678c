import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { comparisonReporters } from '../../../src/reporters/comparison/index.ts';
import type { ReporterContext } from '../../../src/reporters/reporter.ts';
import { context, report, reportOf } from './comparison.ts';

test.each<[string, string, Partial<ReporterContext>]>([
  ['pretty.txt', 'pretty', {}],
  ['pretty-narrow.txt', 'pretty', { columns: 80 }],
  ['pretty-verbose.txt', 'pretty', { verbose: true }],
  ['pretty-color.txt', 'pretty', { color: true }],
  ['comparison.json', 'json', {}],
  ['comparison.sarif', 'sarif', {}],
  ['comparison.md', 'markdown', {}],
])('%s', async (file, name, change) => {
  const reporter = await comparisonReporters[name]!();
  const output = reporter(report, { ...context, ...change });
  const readable = name === 'sarif' ? `${JSON.stringify(JSON.parse(output), undefined, 2)}\n` : output;
  await expect(readable).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
});

test('the example of the page is what is printed', async () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/comparing.md'), 'utf8');
  const shown = /^$|image|storageClassName|replicas/;
  const differences = report.comparisons[0]!.differences.filter(({ field, remark }) => remark === undefined && shown.test(field));
  const { comparisons, ...rest } = reportOf(differences);
  const continuity = { leaves: 812, identical: 782, allowed: 8, declared: 1, drift: 21 };
  const pretty = await comparisonReporters['pretty']!();
  const example = pretty({ ...rest, comparisons: [{ ...comparisons[0]!, continuity }] }, { ...context, columns: 100 });
  expect(page).toContain(`\n\`\`\`\n${example}\`\`\`\n`);
});
