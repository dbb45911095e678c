import { expect, test } from 'vitest';
import type { ComparisonReport, Difference } from '../../../src/model/comparison.ts';
import { comparisonReporters } from '../../../src/reporters/comparison/index.ts';
import { allowed, context, declared, drift, on, report, reportOf } from './comparison.ts';

const hostile = 'a\u001b[2J\u009b31m\u0007\u0000\r\n::error::x\u202eb\u2066\u2028\ufeff';
// oxlint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;
// oxlint-disable-next-line no-control-regex
const colour = /\u001b\[\d+m/g;

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
    const output = reporter(everywhere(hostile), { ...context, verbose });
    expect(output).not.toMatch(dangerous);
    expect(output.endsWith('\n')).toBe(true);
  },
);

test('with colour, there is colour and nothing else', async () => {
  const pretty = await comparisonReporters['pretty']!();
  const output = pretty(everywhere(hostile), { ...context, color: true });
  expect(output).toMatch(colour);
  expect(output.replaceAll(colour, '')).not.toMatch(dangerous);
});

test.each(['pretty', 'markdown'])('%s has as many lines, whatever the names are', async (name) => {
  const reporter = await comparisonReporters[name]!();
  const lines = (text: string): number => reporter(everywhere(text), context).split('\n').length;
  expect(lines('\n\r')).toBe(lines('abcdefghijkl'));
});

test('programs get the very names back', async () => {
  const json = await comparisonReporters['json']!();
  const written = JSON.parse(json(everywhere(hostile), context)) as ComparisonReport;
  expect(written.comparisons[0]!.differences).toEqual(everywhere(hostile).comparisons[0]!.differences);
});

test.each([
  'a | b',
  'a \\| b',
  '`x` | y',
  '``` | ```',
  '<script>alert(1)</script>',
  '</details><h1>',
  '<!-- ',
  '@octocat',
  '`@octocat',
  'shop#1',
  '[a](https://example.com)',
  '![a](https://example.com/pixel.png)',
  'https://example.com www.example.com',
  '\\`@octocat\\`',
  '&lt;b&gt; &#64;octocat',
  '',
  ' ',
  '*bold* _em_ ~~gone~~ $x$',
])('Markdown shows %j as text', async (text) => {
  const markdown = await comparisonReporters['markdown']!();
  const output = markdown(everywhere(text), context);
  // What is left outside of code must hold nothing that GitHub would act on.
  const outside = output.replaceAll(/<code>[\w\s&#;…]*<\/code>|`[^`\n]+`/g, '').replaceAll(/<\/?(?:details|summary)>|<br>/g, '');
  expect(outside).not.toMatch(/[<>`[\]\\~$]|@|:\/\/|www\.|!\[/);
  expect(outside.replaceAll('&#35;&#8203;', '').replaceAll(/&#\d+;|^#+ /gm, '')).not.toContain('#');
  const tables = output.split('\n').filter((line) => line.startsWith('|'));
  for (const row of tables) expect([3, 4]).toContain(row.split(/(?<!\\)\|/).length - 2);
});
