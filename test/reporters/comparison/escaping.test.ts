import { expect, test } from 'vitest';
import type { ComparisonReport, Difference } from '../../../src/model/comparison.ts';
import { comparisonReporters } from '../../../src/reporters/comparison/index.ts';
import { alive, colour, dangerous, hostile, hostileMarkdown } from '../hostile.ts';
import { allowed, context, declared, drift, on, report, reportOf } from './comparison.ts';

/** The same text in every place that a manifest, a file name, a configuration or a folder can fill. */
function everywhere(text: string): ComparisonReport {
  const made = {
    of: { group: text, version: text, kind: text, namespace: text, name: text },
    field: `data['${text}']`,
    left: [text, on(text, 1)],
    right: [`${text}${text}`, on(text, 2)],
    remark: text,
  } as const;
  const differences: readonly Difference[] = [
    allowed('image-reference', made),
    declared('allow', text, made, text),
    drift('behaviour', made),
    drift('behaviour', { ...made, field: '' }),
    ...['a', 'b', 'c'].map((key) => drift('metadata', { of: made.of, field: `data['${text}${key}']`, right: made.right })),
  ];
  const { comparisons, ...rest } = reportOf(differences);
  const named = (side: 'left' | 'right') => ({ ...comparisons[0]![side], environment: text, targets: [text] });
  return {
    ...rest,
    comparisons: [{ ...comparisons[0]!, left: named('left'), right: named('right') }],
    findings: [{ ...report.findings[0]!, message: text, place: on(text, 1), related: [{ place: on(text, 1), message: text }] }],
    notes: [text],
  };
}

const names = Object.keys(comparisonReporters);

test.each(names.flatMap((name) => [false, true].map((verbose) => [name, verbose] as const)))(
  '%s lets no control character through, verbose: %s',
  async (name, verbose) => {
    const reporter = await comparisonReporters[name]!();
    const output = await reporter(everywhere(hostile), { ...context, verbose });
    expect(output).not.toMatch(dangerous);
    expect(output.endsWith('\n')).toBe(true);
  },
);

test('with colour, there is colour and nothing else', async () => {
  const pretty = await comparisonReporters['pretty']!();
  const output = await pretty(everywhere(hostile), { ...context, color: true });
  expect(output).toMatch(colour);
  expect(output.replaceAll(colour, '')).not.toMatch(dangerous);
});

test.each(['pretty', 'markdown'])('%s has as many lines, whatever the names are', async (name) => {
  const reporter = await comparisonReporters[name]!();
  const lines = async (text: string): Promise<number> => (await reporter(everywhere(text), context)).split('\n').length;
  expect(await lines('\n\r')).toBe(await lines('abcdefghijkl'));
});

test('programs get the very names back', async () => {
  const json = await comparisonReporters['json']!();
  const written = JSON.parse(await json(everywhere(hostile), context)) as ComparisonReport;
  expect(written.comparisons[0]!.differences).toEqual(everywhere(hostile).comparisons[0]!.differences);
});

test.each(hostileMarkdown)('Markdown shows %j as text', async (text) => {
  const markdown = await comparisonReporters['markdown']!();
  expect(alive(await markdown(everywhere(text), context), [3, 4])).toEqual([]);
});
