import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ComparisonReport } from '../../../src/model/comparison.ts';
import { sarif } from '../../../src/reporters/comparison/sarif.ts';
import { findMultitool, multitoolErrors } from '../multitool.ts';
import { schemaErrors } from '../sarifSchema.ts';
import { allowed, context, declared, deployment, drift, on, report, reportOf } from './comparison.ts';

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: { readonly startLine: number } };
  readonly message?: { readonly text: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Rule {
  readonly id: string;
  readonly helpUri: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly markdown: string };
}

function runOf(of: ComparisonReport): { readonly results: readonly Result[]; readonly rules: readonly Rule[] } {
  const { results, tool } = (JSON.parse(sarif(of, context)) as { runs: [{ results: Result[]; tool: { driver: { rules: Rule[] } } }] })
    .runs[0];
  return { results, rules: tool.driver.rules };
}

const web = deployment('web');
const both = {
  of: web,
  field: 'spec.replicas',
  left: ['1', on('base/web.yaml', 5)],
  right: ['3', on('overlays/production/web.yaml', 5)],
} as const;
const { left: _, ...added } = both;
const { right: __, ...removed } = both;

const resultOf = (difference: ReturnType<typeof drift>): Result => runOf(reportOf([difference])).results[0]!;

const awkward = reportOf([
  drift('metadata', {
    ...both,
    of: deployment('\u001b[click](https://example.com)\u202e'),
    left: [`](${'x'.repeat(3000)}`, on('<stdin>', 1)],
  }),
]);

test.each([
  ['of everything', report],
  ['of nothing', { ...report, comparisons: [], findings: [], notes: [] }],
  ['of awkward names', awkward],
])('a log %s is valid', (_, of) => {
  expect(schemaErrors(JSON.parse(sarif(of, context)))).toEqual([]);
});

test('the SARIF Multitool has nothing against a log', { timeout: 60_000 }, ({ skip }) => {
  const binary = findMultitool();
  if (binary === undefined) {
    skip('no SARIF Multitool');
    return;
  }
  expect(multitoolErrors(binary, sarif(report, context))).toEqual([]);
});

test('a result stands on the right side, and is related to the left one', () => {
  const { locations, relatedLocations, message, ruleId, level } = resultOf(drift('scale', both));
  expect(locations[0].physicalLocation.artifactLocation.uri).toBe('k8s/overlays/production/web.yaml');
  expect(relatedLocations!.map((each) => each.physicalLocation.artifactLocation.uri)).toEqual(['k8s/base/web.yaml']);
  expect(message.text).toBe('`spec.replicas` is `3` in production, and `1` in local (see [the value in local](1))');
  expect([ruleId, level]).toEqual(['drift/scale', 'warning']);
});

test('what the right side lacks stands on the left one, and says so', () => {
  const { locations, relatedLocations, message } = resultOf(drift('scale', removed));
  expect(locations[0].physicalLocation.artifactLocation.uri).toBe('k8s/base/web.yaml');
  expect(relatedLocations).toBeUndefined();
  expect(message.text).toBe('`spec.replicas` is `1` in local, and not set in production; shown where local has it');
});

test.each([
  ['added', drift('scale', added), '`spec.replicas` is `3` in production, and not set in local'],
  ['a whole object', drift('behaviour', { ...added, field: '' }), '`Deployment/web` is in production only'],
  ['a missing object', drift('behaviour', { ...removed, field: '' }), '`Deployment/web` is in local only; shown where local has it'],
  [
    'hidden values',
    drift('configuration', { ...both, left: ['<hidden>', both.left[1]], right: ['<hidden>', both.right[1]] }),
    '`spec.replicas` is `<hidden>` in production, but not the same as in local (see [the value in local](1))',
  ],
])('%s is told in a sentence', (_, difference, sentence) => {
  expect(resultOf(difference).message.text).toBe(sentence);
});

test('what is allowed is told where there is a remark, what is declared never', () => {
  const { results } = runOf(
    reportOf([
      allowed('resources', both),
      allowed('resources', { ...both, remark: 'less than locally' }),
      declared('allow', 'meant', both),
    ]),
  );
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['allowed/resources', 'warning']]);
  expect(results[0]!.message.text).toContain('; less than locally');
});

test('every result has a rule, and every rule is described', () => {
  const { results, rules } = runOf(report);
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]!.id).toBe(ruleId);
  for (const { helpUri, shortDescription, help } of rules) {
    expect(helpUri).toMatch(/^https:/);
    expect(shortDescription.text).not.toBe('');
    expect(help.markdown).toContain(helpUri);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('rules of comparisons link to headings that exist', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../docs/comparing.md'), 'utf8');
  const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(' ', '-'));
  const urls = runOf({ ...report, findings: [] }).rules.map(({ helpUri }) => new URL(helpUri));
  for (const { pathname, hash } of urls) {
    expect(pathname).toMatch(/\/docs\/comparing\.md$/);
    expect(anchors).toContain(hash.slice(1));
  }
});

test('a result is recognised when lines move and values change, and told from that of another field or pair', () => {
  const printOf = (of: ComparisonReport): string => runOf(of).results[0]!.partialFingerprints['k8sport/v1']!;
  const one = reportOf([drift('scale', both)]);
  const moved = reportOf([drift('scale', { ...both, right: ['5', on('elsewhere.yaml', 50)] })]);
  const other = reportOf([drift('scale', { ...both, field: 'spec.other' })]);
  const staging = {
    ...one,
    comparisons: one.comparisons.map((comparison) => ({ ...comparison, right: { ...comparison.right, environment: 'staging' } })),
  };
  expect(printOf(moved)).toBe(printOf(one));
  expect(new Set([one, other, staging].map(printOf)).size).toBe(3);
});

test('lines are hashed as GitHub does it', () => {
  expect(Object.keys(resultOf(drift('scale', both)).partialFingerprints)).toEqual(['primaryLocationLineHash', 'k8sport/v1']);
});
