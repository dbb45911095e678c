import { expect, test, vi } from 'vitest';
import type { ComparisonReport } from '../../../src/model/comparison.ts';
import { markdown } from '../../../src/reporters/comparison/markdown.ts';
import { pretty } from '../../../src/reporters/comparison/pretty.ts';
import { allowed, context, declared, deployment, drift, on, report, reportOf } from './comparison.ts';

const made = { of: deployment('web'), field: 'spec.replicas', left: ['1', on('a.yaml', 1)], right: ['3', on('b.yaml', 2)] } as const;
const endOf = (of: ComparisonReport): string[] => pretty(of, context).trimEnd().split('\n').slice(-2);

test.each([
  ['nothing differs', [], 'local and production do not differ'],
  [
    'all is allowed',
    [allowed('resources', made)],
    'local and production differ in the five documented ways only: 1 value of 1001 differs, allowed: resources',
  ],
  [
    'something is declared',
    [allowed('resources', made), declared('allow', 'meant', made)],
    'local and production differ in the five documented ways and 1 declared value only',
  ],
  [
    'there is drift',
    [allowed('resources', made), drift('scale', made), drift('access', { ...made, leaves: 3 })],
    'local and production: 4 values differ in other ways (access 3, scale 1)',
  ],
  [
    'the same words mean something else',
    [drift('exposure', { ...made, leaves: 0 })],
    'local and production: they differ in other ways (exposure 1)',
  ],
] as const)('where %s, the last line says so, and so does the first of a comment', (_, differences, sentence) => {
  const of = reportOf([...differences]);
  expect(endOf(of)[1]).toBe(sentence);
  expect(markdown(of, context).split('\n')[0]!.replaceAll('`', '')).toBe(`## ${sentence}`);
});

test('a policy of its own is called so', () => {
  const of = { ...reportOf([allowed('resources', made)]), policy: ['resources'] };
  expect(endOf(of)[1]).toBe('local and production differ in the ways the policy allows only: 1 value of 1001 differs, allowed: resources');
});

test.each([
  [
    { leaves: 812, identical: 801, allowed: 10, declared: 0, drift: 1 },
    'identical 98.6 %, allowed 1.2 %, declared 0 %, drift 0.1 % of 812 values',
  ],
  [
    { leaves: 9999, identical: 9998, allowed: 0, declared: 0, drift: 1 },
    'identical >99.9 %, allowed 0 %, declared 0 %, drift <0.1 % of 9999 values',
  ],
  [{ leaves: 1, identical: 1, allowed: 0, declared: 0, drift: 0 }, 'identical 100 %, allowed 0 %, declared 0 %, drift 0 % of 1 value'],
  [{ leaves: 0, identical: 0, allowed: 0, declared: 0, drift: 0 }, 'identical 0 %, allowed 0 %, declared 0 %, drift 0 % of 0 values'],
])('continuity is rounded, but never to nothing or to all', (continuity, line) => {
  const { comparisons, ...rest } = reportOf([]);
  expect(endOf({ ...rest, comparisons: [{ ...comparisons[0]!, continuity }] })[0]).toBe(`continuity: ${line}`);
});

test('with several pairs, each has its part and its verdict', () => {
  const [one] = report.comparisons;
  const staging = { ...one!, right: { ...one!.right, environment: 'staging' } };
  const lines = pretty({ ...report, comparisons: [one!, staging] }, context).split('\n');
  expect(lines.filter((line) => / → \w+$/.test(line) && !line.startsWith(' '))).toEqual(['local → production', 'local → staging']);
  expect(lines.filter((line) => line.startsWith('continuity: '))).toHaveLength(2);
  expect(lines.at(-2)).toMatch(/^local and staging: /);
});

test('metadata is counted, and shown on demand', () => {
  expect(pretty(report, context)).toContain('metadata  note: 7 differences (--verbose shows them)');
  expect(pretty(report, context)).not.toContain('managed-by');
  expect(pretty(report, { ...context, verbose: true })).toContain('managed-by');
});

test('a value that differs at its end is cut at its beginning', () => {
  const long = 'x'.repeat(300);
  const output = pretty(
    reportOf([drift('behaviour', { ...made, left: [`${long}left`, made.left[1]], right: [`${long}right`, made.right[1]] })]),
    context,
  );
  expect(output).toMatch(/…x+left\n +→ …x+right\n/);
});

test.each([
  ['an empty value', { ...made, right: ['', made.right[1]] as const }, '1 → ""'],
  ['a missing one', { of: made.of, field: made.field, left: made.left }, '1 → not set'],
  [
    'a hidden one',
    { ...made, left: ['<hidden>', made.left[1]] as const, right: ['<hidden>', made.right[1]] as const },
    '<hidden>, not the same',
  ],
])('%s is told from others', (_, change, text) => {
  expect(pretty(reportOf([drift('configuration', change)]), context)).toContain(`spec.replicas  ${text}\n`);
});

test('a place is the same for many, or there are others', () => {
  const many = ['a', 'b', 'c'].map((name, index) =>
    drift('scale', { ...made, of: deployment(name), left: ['1', on(`${name}.yaml`, index)] }),
  );
  expect(pretty(reportOf(many), context)).toContain('3 Deployments: a, b and c  a.yaml:0 and 2 more → b.yaml:2');
});

test('whether there is colour is up to the caller', () => {
  for (const env of [{ NO_COLOR: '1', TERM: 'dumb' }, { FORCE_COLOR: '3' }]) {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(pretty(report, { ...context, color: true })).toContain('\u001b[31m');
    expect(pretty(report, context)).not.toContain('\u001b');
    vi.unstubAllEnvs();
  }
});
