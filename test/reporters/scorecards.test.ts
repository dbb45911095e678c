import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scorecardOf } from '../../src/continuity/scorecard.ts';
import { allowances } from '../../src/model/allowance.ts';
import { categories } from '../../src/model/category.ts';
import { continuityRows } from '../../src/model/continuityTable.ts';
import type { Score } from '../../src/model/report.ts';
import type { Scorecard, ScoreReport } from '../../src/model/scorecard.ts';
import { severities } from '../../src/model/severity.ts';
import type { ReporterContext } from '../../src/reporters/reporter.ts';
import { scoreReporters } from '../../src/reporters/scorecards/index.ts';
import { finding, metas, someCounts, someFindings } from '../continuity/someFindings.ts';
import { alive, dangerous, hostile, hostileMarkdown } from './hostile.ts';
import { context } from './report.ts';
import { expectClosed, publishedSchema } from './schema.ts';
import { scoreReport } from './scoreReport.ts';

async function shown(format: string, of: ScoreReport, change: Partial<ReporterContext> = {}): Promise<string> {
  const reporter = await scoreReporters[format]!();
  return reporter(of, { ...context, verbose: false, ...change });
}

test.each<[string, string, Partial<ReporterContext>]>([
  ['scorecards.txt', 'pretty', {}],
  ['scorecards-verbose.txt', 'pretty', { verbose: true }],
  ['scorecards.json', 'json', {}],
  ['scorecards.md', 'markdown', {}],
])('%s', async (file, format, change) => {
  await expect(await shown(format, scoreReport, change)).toMatchFileSnapshot(path.join(import.meta.dirname, 'golden', file));
});

test('colour changes no word', async () => {
  const colored = await shown('pretty', scoreReport, { color: true });
  expect(colored).toContain('\u001b[31m');
  expect(stripVTControlCharacters(colored)).toBe(await shown('pretty', scoreReport));
});

const someCard = fc
  .tuple(someFindings, someCounts)
  .map(([findings, applicable]): Scorecard =>
    scorecardOf({ role: 'production', roleFrom: 'default', target: 'eks', resources: 10, scripts: 0, findings, applicable }, metas),
  );

const number = (text: string): number => Number(text.replace('−', '-'));
const one = (card: Scorecard): ScoreReport => ({ ...scoreReport, cards: [card], rules: metas });

/** A number with one decimal place, in tenths. */
const tenths = (text: string): number => Math.round(number(text) * 10);

interface Shown {
  /** The sum of the points of all lines, in tenths. */
  readonly added: number;
  readonly deducted: number;
  readonly left: number;
  /** What the line ends in. */
  readonly value: number;
  readonly capped: boolean;
}

/** Adds up what is on the screen, as a reader would. */
function read(points: readonly string[], sum: string): Shown {
  const [, deducted, left, limited] = /^100 − (\d+\.\d) = (−?\d+\.\d)(?:, (?:at least|capped at) (\d+\.\d)\b.*)?$/.exec(sum)!;
  return {
    added: points.reduce((total, each) => total + tenths(each), 0),
    deducted: tenths(deducted!),
    left: tenths(left!),
    value: tenths(limited ?? left!),
    capped: sum.includes('capped'),
  };
}

function wanted({ deducted, value, capped }: Score): Shown {
  const all = Math.round(deducted * 10);
  return { added: all, deducted: all, left: 1000 - all, value: Math.round(value * 10), capped };
}

test('what pretty shows adds up as it is shown', async () => {
  await fc.assert(
    fc.asyncProperty(someCard, async (card) => {
      const text = await shown('pretty', one(card));
      const points = [...text.matchAll(/^ {2}− +(\d+\.\d) {2}/gm)].map(([, each]) => each!);
      expect(read(points, /^ {2}(100 − .*)$/m.exec(text)![1]!)).toEqual(wanted(card.score));
    }),
  );
});

test('what markdown shows adds up as it is shown', async () => {
  await fc.assert(
    fc.asyncProperty(someCard, async (card) => {
      const text = await shown('markdown', one(card));
      const points = [...text.matchAll(/\| − (\d+\.\d) \|$/gm)].map(([, each]) => each!);
      expect(read(points, /^(100 − .*)$/m.exec(text)![1]!)).toEqual(wanted(card.score));
    }),
  );
});

test('cards of one environment that are alike are shown once, for all their targets', async () => {
  for (const format of ['pretty', 'markdown']) {
    const text = await shown(format, scoreReport);
    expect(text.match(/production on eks and gke/g)).toHaveLength(2);
    expect(text).not.toContain('production on eks:');
  }
});

test.each(['pretty', 'markdown'])('%s begins with what gains something, unless all is to be listed', async (format) => {
  const found = [finding('never-pull', 'error', 1), finding('mutable-image-tag', 'warning', 2), finding('inline-secret', 'warning', 3)];
  const card = scorecardOf(
    {
      role: 'production',
      roleFrom: 'default',
      target: 'eks',
      resources: 10,
      scripts: 0,
      findings: found,
      applicable: new Map(metas.map(({ id }) => [id, 10])),
    },
    metas,
  );
  const lines = async (verbose: boolean): Promise<string[]> => {
    const text = await shown(format, one(card), { verbose });
    return text.split('\n').filter((line) => /^ *(?:- \*\*)?\+ |more/.test(line));
  };
  expect(await lines(false)).toEqual([
    expect.stringContaining('28.0'),
    expect.stringContaining('and 2 more, which gain nothing before; --verbose lists them'),
  ]);
  expect(await lines(true)).toEqual(['28.0', '0.0', '0.0'].map((points) => expect.stringContaining(points) as string));
});

describe('scorecard.schema.json', () => {
  const schema = publishedSchema('scorecard');
  const written = async (of: ScoreReport): Promise<Record<string, unknown>> =>
    JSON.parse(await shown('json', of)) as Record<string, unknown>;

  test('describes every report', async () => {
    const check = async (of: ScoreReport): Promise<void> => {
      expect(schema.faultsOf(await shown('json', of))).toEqual([]);
    };
    await check(scoreReport);
    const { minScore: _none, ...rest } = scoreReport;
    await check({ ...rest, cards: [] });
    await fc.assert(fc.asyncProperty(someCard, async (card) => check(one(card))));
  });

  test.each([
    ['another version', { formatVersion: 2 }],
    ['a field nobody knows', { extra: true }],
    ['a missing field', { cards: undefined }],
    ['a card of a role nobody knows', { cards: [{ ...scoreReport.cards[0], role: 'staging' }] }],
  ])('refuses %s', async (_, change) => {
    expect(schema.faultsOf(JSON.stringify({ ...(await written(scoreReport)), ...change }))).not.toEqual([]);
  });

  test('lets nothing unknown pass, and knows what the model knows', () => {
    const { definitions, objects } = schema;
    expect(definitions['severity']?.enum).toEqual(severities);
    expect(definitions['allowance']?.enum).toEqual(allowances);
    expect(definitions['category']?.enum).toEqual(categories);
    expect(definitions['continuityRow']?.properties?.['row']?.enum).toEqual(continuityRows);
    expectClosed(objects);
  });

  test('what a card says comes back', async () => {
    const { cards } = (await written(scoreReport)) as { cards: readonly Scorecard[] };
    const [card] = scoreReport.cards;
    expect(cards[0]).toMatchObject({ score: card!.score, fiveDifferences: card!.fiveDifferences, gains: card!.gains });
  });
});

describe('hostile names', () => {
  const [card] = scoreReport.cards;
  const everywhere = (text: string): ScoreReport => {
    const place = { file: text, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    return {
      ...scoreReport,
      cards: [{ ...card!, environment: text, gains: card!.gains.map((gain) => ({ ...gain, places: [place] })) }],
      continuity: {
        rows: scoreReport.continuity.rows.map((row) => ({ ...row, others: [place] })),
        productionChanges: [],
      },
      notes: [text],
    };
  };

  test.each(Object.keys(scoreReporters))('%s lets no control character through', async (format) => {
    const output = await shown(format, everywhere(hostile));
    expect(output).not.toMatch(dangerous);
    expect(output).toContain('u001b');
    expect(output.endsWith('\n')).toBe(true);
  });

  test.each(hostileMarkdown)('Markdown shows %j as text', async (text) => {
    expect(alive(await shown('markdown', everywhere(text)), [3, 4, 5])).toEqual([]);
  });
});
