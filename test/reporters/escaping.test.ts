import { published } from './published.ts';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/reporters/index.ts';
import { colour, dangerous, hostile } from './hostile.ts';
import { context, report, reportOf } from './report.ts';

/** The same in every text that comes from a manifest, a file name or a comment. */
const everywhere: Report = {
  ...reportOf({
    message: hostile,
    place: { file: hostile, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    resource: { group: hostile, version: hostile, kind: hostile, namespace: hostile, name: hostile },
    path: [hostile],
    environments: [hostile],
    related: [{ place: { ...report.findings[0]!.place, file: hostile }, message: hostile }],
    fix: { ...report.findings[2]!.fix!, title: hostile },
  }),
  suppressed: [{ ...report.suppressed[0]!, suppression: { by: 'annotation', reason: hostile } }],
  notes: [hostile],
};

test.each(Object.keys(reporters))('%s lets no control character through', async (name) => {
  const reporter = await reporters[name]!();
  const output = await reporter(everywhere, context);
  expect(output).not.toMatch(dangerous);
  expect(output).toMatch(/(?:\\|&#92;)u001b/);
  expect(output.endsWith('\n')).toBe(true);
});

test('with colour, there is colour and nothing else', async () => {
  const pretty = await reporters['pretty']!();
  const output = await pretty(everywhere, { ...context, color: true });
  expect(output).toMatch(colour);
  expect(output.replaceAll(colour, '')).not.toMatch(dangerous);
});

test.each(['pretty', 'concise'])('%s has as many lines, whatever the names are', async (name) => {
  const reporter = await reporters[name]!();
  const lines = async (of: Report): Promise<number> => (await reporter(of, context)).split('\n').length;
  expect(await lines(everywhere)).toBe(await lines(reportOf({})));
});

test('programs get the very names back', async () => {
  const json = await reporters['json']!();
  const { findings } = JSON.parse(await json(everywhere, context)) as Report;
  expect(findings).toEqual(everywhere.findings.map(published));
});
