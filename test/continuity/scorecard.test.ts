import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fiveDifferences } from '../../src/continuity/fiveDifferences.ts';
import { scorecardOf } from '../../src/continuity/scorecard.ts';
import { scoreOf } from '../../src/continuity/score.ts';
import { allowances } from '../../src/model/allowance.ts';
import { driftGrades, type Comparison, type Difference, type Verdict } from '../../src/model/comparison.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { finding, metas, someCounts, someFindings } from './someFindings.ts';

function card(findings: readonly Finding[], applicable: ReadonlyMap<string, number> = new Map()): Scorecard {
  return scorecardOf({ role: 'production', roleFrom: 'default', target: 'eks', resources: 10, scripts: 0, findings, applicable }, metas);
}

const round = (value: number): number => Math.round(value * 10) / 10;

describe('a card', () => {
  test('never gets worse when a finding is mended: no score of it, no count of its panel', () => {
    fc.assert(
      fc.property(someFindings, someCounts, fc.nat(), (found, applicable, at) => {
        fc.pre(found.length > 0);
        const before = card(found, applicable);
        const after = card(found.toSpliced(at % found.length, 1), applicable);
        expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);
        for (const [index, { score }] of before.categories.entries())
          expect(after.categories[index]!.score.value).toBeGreaterThanOrEqual(score.value);
        for (const [index, { toChange }] of before.fiveDifferences.kinds.entries())
          expect(after.fiveDifferences.kinds[index]!.toChange).toBeLessThanOrEqual(toChange);
        expect(after.fiveDifferences.beyond.toChange).toBeLessThanOrEqual(before.fiveDifferences.beyond.toChange);
      }),
    );
  });

  test('is the same when a finding is there twice', () => {
    fc.assert(
      fc.property(someFindings, someCounts, fc.nat(), (found, applicable, at) => {
        fc.pre(found.length > 0);
        expect(card([...found, { ...found[at % found.length]! }], applicable)).toEqual(card(found, applicable));
      }),
    );
  });

  test('has categories whose points add up to its own, each held down by its own errors alone', () => {
    fc.assert(
      fc.property(someFindings, someCounts, (found, applicable) => {
        const { score, categories } = card(found, applicable);
        expect(round(categories.reduce((sum, each) => sum + each.score.deducted, 0))).toBe(score.deducted);
        for (const { category, score: own } of categories) {
          const ofCategory = found.filter(({ rule }) => metas.find(({ id }) => id === rule)!.category === category);
          expect(own).toEqual(scoreOf(ofCategory, applicable));
        }
      }),
    );
  });
});

describe('a gain', () => {
  test('is what the score rises by without the findings of its rules', () => {
    fc.assert(
      fc.property(someFindings, someCounts, (found, applicable) => {
        const { score, gains } = card(found, applicable);
        for (const { rules, points, value, liftsCap } of gains) {
          const rest = found.filter(({ rule }) => !rules.includes(rule));
          expect(value).toBe(scoreOf(rest, applicable).value);
          expect(points).toBe(round(value - score.value));
          expect(liftsCap).toBe(value > 69 && found.some(({ severity }) => severity === 'error'));
        }
      }),
    );
  });

  test('comes largest first, and names every place of its rules once', () => {
    fc.assert(
      fc.property(someFindings, someCounts, (found, applicable) => {
        const { score, gains } = card(found, applicable);
        expect(gains.map(({ points }) => points)).toEqual(gains.map(({ points }) => points).toSorted((a, b) => b - a));
        const single = gains.filter(({ rules }) => rules.length === 1).map(({ rules }) => rules[0]!);
        const costing = score.deductions.filter(({ points }) => points > 0).map(({ rule }) => rule);
        expect(single).toHaveLength(costing.length);
        expect(new Set(single)).toEqual(new Set(costing));
        for (const { rules, places } of gains) {
          const lines = new Set(found.filter(({ rule }) => rules.includes(rule)).map(({ place }) => place.start.line));
          expect(places).toHaveLength(lines.size);
          expect(new Set(places.map(({ start }) => start.line))).toEqual(lines);
        }
      }),
    );
  });

  test('of all errors together is what lifts the cap, where none of them does alone', () => {
    const errors = [finding('never-pull', 'error', 1), finding('local-hostname', 'error', 2)];
    const { score, gains } = card([...errors, finding('mutable-image-tag', 'warning', 3)], new Map(metas.map(({ id }) => [id, 10])));
    expect(score).toMatchObject({ value: 69, capped: true, deducted: 11.5 });
    expect(gains.map(({ rules, points, value, liftsCap }) => [rules.join(), points, value, liftsCap])).toEqual([
      ['local-hostname,never-pull', 29.5, 98.5, true],
      ['local-hostname', 0, 69, false],
      ['never-pull', 0, 69, false],
      ['mutable-image-tag', 0, 69, false],
    ]);
  });

  test('of the only rule with an error lifts the cap by itself', () => {
    const { gains } = card([finding('never-pull', 'error', 1), finding('mutable-image-tag', 'warning', 3)]);
    expect(gains.map(({ rules, points, liftsCap }) => [rules.join(), points, liftsCap])).toEqual([
      ['never-pull', 25, true],
      ['mutable-image-tag', 0, false],
    ]);
  });

  test('is also there for a rule whose warnings cost more than its error', () => {
    const warnings = Array.from({ length: 9 }, (_, object) => finding('never-pull', 'warning', object));
    const { score, gains } = card([...warnings, finding('never-pull', 'error', 9)], new Map([['never-pull', 10]]));
    expect(score.deductions[0]).toMatchObject({ severity: 'warning', failing: 10, errors: 1, points: 6 });
    expect(score).toMatchObject({ value: 69, capped: true });
    expect(gains).toMatchObject([{ points: 31, liftsCap: true }]);
    expect(gains[0]!.places[0]!.start.line).toBe(10);
  });
});

describe('the five differences', () => {
  test('count values, not findings: two rules may find the same', () => {
    const found = [
      finding('mutable-image-tag', 'warning', 1, 'image-reference'),
      finding('side-loaded-image', 'info', 1, 'image-reference'),
    ];
    expect(card(found).fiveDifferences.kinds.map(({ toChange }) => toChange)).toEqual([1, 0, 0, 0, 0]);
  });

  test('come in their documented order, and notes without an allowance need no change', () => {
    const { kinds, beyond } = card([finding('never-pull', 'error', 1), finding('local-hostname', 'info', 2)]).fiveDifferences;
    expect(kinds.map(({ allowance }) => allowance)).toEqual(allowances);
    expect(beyond).toEqual({ toChange: 1 });
  });

  test('say what a comparison found: each leaf once, by its allowance or as drift, and no exception', () => {
    const someVerdict: fc.Arbitrary<Verdict> = fc.oneof(
      fc.record({ kind: fc.constant('allowed' as const), allowance: fc.constantFrom(...allowances) }),
      fc.record({ kind: fc.constant('drift' as const), grade: fc.constantFrom(...driftGrades) }),
      fc.record({
        kind: fc.constant('declared' as const),
        by: fc.constant('allow' as const),
        reason: fc.string(),
        grade: fc.constantFrom(...driftGrades),
      }),
    );
    const someDifferences = fc.array(fc.record({ verdict: someVerdict, leaves: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(someDifferences, (found) => {
        const leaves = (isMeant: (verdict: Verdict) => boolean): number =>
          found.filter(({ verdict }) => isMeant(verdict)).reduce((sum, each) => sum + each.leaves, 0);
        const { kinds, beyond } = fiveDifferences([], comparisonOf(found));
        for (const { allowance, changed } of kinds)
          expect(changed).toBe(leaves((verdict) => verdict.kind === 'allowed' && verdict.allowance === allowance));
        expect(beyond.drift).toBe(leaves(({ kind }) => kind === 'drift'));
      }),
    );
    expect(fiveDifferences([]).kinds[0]).toEqual({ allowance: 'image-reference', toChange: 0 });
  });
});

function comparisonOf(found: readonly Pick<Difference, 'verdict' | 'leaves'>[]): Comparison {
  const side = (environment: string) => ({ environment, role: 'unknown', roleFrom: 'default', targets: ['eks'], resources: 1 }) as const;
  return {
    left: side('local'),
    right: side('production'),
    differences: found.map(({ verdict, leaves }) => ({
      resource: finding('', 'info', 1).resource!,
      field: 'spec',
      verdict,
      severity: 'info',
      leaves,
    })),
    resources: [],
    continuity: { leaves: 0, identical: 0, allowed: 0, declared: 0, drift: 0 },
  };
}
