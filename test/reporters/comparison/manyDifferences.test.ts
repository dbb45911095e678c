import { expect, test } from 'vitest';
import type { Difference } from '../../../src/model/comparison.ts';
import { driftGrades } from '../../../src/model/comparison.ts';
import { comparisonReporters } from '../../../src/reporters/comparison/index.ts';
import { allowed, context, deployment, drift, on, reportOf } from './comparison.ts';

const count = 2000;

function make(of: (index: number) => Difference): readonly Difference[] {
  return Array.from({ length: count }, (_, index) => of(index));
}

/** Two thousand times the same, in two thousand objects. */
const alike = make((index) =>
  drift('scale', {
    of: deployment(`web-${index}`),
    field: 'spec.replicas',
    left: ['1', on('a.yaml', index + 1)],
    right: ['3', on('b.yaml', index + 1)],
  }),
);

/** Nothing has anything in common with anything else. */
const unlike = make((index) => {
  const made = {
    of: deployment(`web-${index}`),
    field: `spec.field${index}`,
    left: [`${'left '.repeat(50)}${index}`, on(`${'long/'.repeat(20)}${index}.yaml`, 1)],
    right: [`${'right '.repeat(50)}${index}`, on(`${'long/'.repeat(20)}${index}.yaml`, 2)],
  } as const;
  const grade = driftGrades[index % 7];
  return grade ? drift(grade, made) : allowed('resources', { ...made, remark: 'less than locally' });
});

test.each([
  ['alike', alike, 25],
  ['unlike', unlike, 450],
])('2,000 differences that are %s stay readable', async (_, differences, most) => {
  const pretty = await comparisonReporters['pretty']!();
  const lines = pretty(reportOf(differences), { ...context, columns: 80 }).split('\n');
  expect(lines.length).toBeLessThan(most);
  // Places are never cut, and neither are the last two lines, which have the result.
  const cut = lines.slice(0, -3).filter((line) => !/\.yaml:\d+/.test(line));
  expect(Math.max(...cut.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

test.each([
  ['alike', alike],
  ['unlike', unlike],
])('a comment about 2,000 differences that are %s is not too long for GitHub', async (_, differences) => {
  const markdown = await comparisonReporters['markdown']!();
  const comment = markdown(reportOf(differences), context);
  expect(comment.length).toBeLessThan(65_536);
  expect(comment.match(/<details>/g)).toEqual(comment.match(/<\/details>/g)?.map(() => '<details>') ?? null);
});

test('so is one about many pairs, and it says that it is shortened', async () => {
  const markdown = await comparisonReporters['markdown']!();
  const one = reportOf(unlike.slice(0, 100));
  const comment = markdown({ ...one, comparisons: Array.from({ length: 200 }, () => one.comparisons[0]!) }, context);
  expect(comment.length).toBeLessThan(65_536);
  expect(comment).toMatch(/_Shortened, .*_\n$/);
});

test('a short one does not say so', async () => {
  const markdown = await comparisonReporters['markdown']!();
  expect(markdown(reportOf(alike), context)).not.toContain('Shortened');
});

test.each(Object.keys(comparisonReporters))('%s is quick', async (name) => {
  const reporter = await comparisonReporters[name]!();
  const start = performance.now();
  reporter(reportOf(unlike), context);
  expect(performance.now() - start).toBeLessThan(1500);
});
