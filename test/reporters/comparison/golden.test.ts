import path from 'node:path';
import { expect, test } from 'vitest';
import { comparisonReporters } from '../../../src/reporters/comparison/index.ts';
import type { ReporterContext } from '../../../src/reporters/reporter.ts';
import { context, report } from './comparison.ts';

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
