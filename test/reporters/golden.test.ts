import path from 'node:path';
import { expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import type { ReporterContext } from '../../src/reporters/reporter.ts';
import { context, report } from './report.ts';

test.each<[string, string, Partial<ReporterContext>]>([
  ['pretty.txt', 'pretty', {}],
  ['pretty-color.txt', 'pretty', { color: true, columns: 160 }],
  ['concise.txt', 'concise', {}],
  ['full.txt', 'full', {}],
  ['full-color.txt', 'full', { color: true, hyperlinks: true, columns: 60 }],
  ['report.json', 'json', {}],
  ['report.sarif', 'sarif', {}],
  ['github.txt', 'github', {}],
  ['gitlab.json', 'gitlab', {}],
  ['junit.xml', 'junit', {}],
  ['checkstyle.xml', 'checkstyle', {}],
  ['report.html', 'html', {}],
  ['report.rdjsonl', 'rdjsonl', {}],
  ['report.md', 'markdown', {}],
])('%s', async (file, name, change) => {
  const reporter = await reporters[name]!();
  const output = await reporter(report, { ...context, ...change });
  const readable = name === 'sarif' ? `${JSON.stringify(JSON.parse(output), undefined, 2)}\n` : output;
  await expect(readable).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
});
