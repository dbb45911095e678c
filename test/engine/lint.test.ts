import { expect, test } from 'vitest';
import { distributions } from '../../src/clusters/distributions.ts';
import { defaultTargets } from '../../src/clusters/targets.ts';
import { lint, type LintRequest } from '../../src/engine/lint.ts';
import type { FileResource } from '../../src/input/fileResource.ts';
import { resourcesOf } from '../../src/input/resourcesOf.ts';
import type { Rule, RuleMeta } from '../../src/model/rule.ts';
import { Document } from '../../src/yaml/document.ts';
import { Source } from '../../src/yaml/source.ts';
import { splitDocuments } from '../../src/yaml/split.ts';

const text = `apiVersion: v1
kind: Service
metadata: {name: web}
---
apiVersion: serving.knative.dev/v1
kind: Service
metadata: {name: web}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web, annotations: {k8sport.dev/ignore: 'all-equal: by design'}}
`;

function resources(): FileResource[] {
  const source = new Source('a.yaml', text);
  return splitDocuments(text).flatMap((range) => resourcesOf(new Document(source, range)));
}

const meta = (id: string, rest: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  summary: id,
  why: id,
  category: 'network',
  severity: 'warning',
  since: '0.1.0',
  ...rest,
});

function request(rules: readonly Rule[], rest: Partial<LintRequest> = {}): LintRequest {
  const set = {
    role: 'unknown',
    roleFrom: 'default',
    targets: defaultTargets,
    distributions,
    clusterConfigs: [],
    resources: resources(),
  } as const;
  return { sets: [set], rules, settings: { rules: {}, overrides: [] }, problems: [], directives: [], today: '2026-11-22', ...rest };
}

const everyService: Rule = {
  meta: meta('every-service', { kinds: ['Service'], options: { word: { description: 'a', default: 'found' } } }),
  *check(resource, { options }) {
    yield { at: resource.root, message: String(options['word']) };
  },
};

const allEqual: Rule = {
  meta: meta('all-equal'),
  *checkAll(all) {
    for (const resource of all) if (resource.id.name === 'web') yield { resource, at: resource.root, message: `${all.length} are alike` };
  },
};

test('a kind names an object of Kubernetes itself, options have defaults, and objects are counted', () => {
  const { findings, applicable } = lint(request([everyService]));
  const services = findings.filter(({ rule }) => rule === 'every-service');
  expect(services.map(({ place, message }) => [place.start.line, message])).toEqual([[1, 'found']]);
  expect(applicable.get('every-service')).toBe(1);
  const settings = { rules: { 'every-service': { options: { word: 'configured' } } }, overrides: [] };
  expect(lint(request([everyService], { settings })).findings[0]?.message).toBe('configured');
});

test('a set rule sees all objects together, and an annotation silences it for one', () => {
  const { findings, suppressed } = lint(request([allEqual]));
  expect(findings.map(({ place, message }) => [place.start.line, message])).toEqual([
    [1, '3 are alike'],
    [5, '3 are alike'],
  ]);
  expect(suppressed.map(({ suppression }) => suppression)).toEqual([{ by: 'annotation', reason: 'by design' }]);
});

test('sets are not mixed', () => {
  const one = request([allEqual]).sets[0]!;
  const { findings } = lint(request([allEqual], { sets: [one, { ...one, environment: 'prod', resources: one.resources.slice(0, 1) }] }));
  expect(findings.map(({ message, environments }) => [message, ...environments])).toContainEqual(['1 are alike', 'prod']);
});

test('each set has its own result, and what is about none of them stands apart', () => {
  const one = request([allEqual]).sets[0]!;
  const prod = { ...one, environment: 'prod', resources: one.resources.slice(0, 1) };
  const { bySet, each, outside, applicable } = lint(request([allEqual], { sets: [one, prod] }));
  expect(bySet.map(({ findings }) => findings.map(({ message }) => message))).toEqual([['3 are alike', '3 are alike'], ['1 are alike']]);
  expect(bySet.map((result) => result.applicable.get('all-equal'))).toEqual([3, 1]);
  expect(applicable.get('all-equal')).toBe(4);
  expect(outside).toEqual([]);
  expect(each).toEqual(bySet.flatMap(({ findings }) => findings));
});

test('a rule that throws stops the run, and is named with the object', () => {
  const broken: Rule = {
    meta: meta('broken'),
    // oxlint-disable-next-line require-yield
    *check() {
      throw new TypeError('oops');
    },
  };
  expect(() => lint(request([broken]))).toThrow('rule broken failed on Service/web in a.yaml');
});

test('findings are plain data', () => {
  const { findings } = lint(request([everyService, allEqual]));
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
});

test('an opt-in rule is off until the configuration gives it a severity', () => {
  const optIn: Rule = { ...everyService, meta: meta('opt-in', { kinds: ['Service'], optIn: true }) };
  const runs = (settings: LintRequest['settings']): number =>
    lint(request([optIn], { settings })).findings.filter(({ rule }) => rule === 'opt-in').length;
  expect(runs({ rules: {}, overrides: [] })).toBe(0);
  expect(runs({ rules: { 'opt-in': { severity: 'info' } }, overrides: [] })).toBe(1);
  expect(runs({ rules: {}, overrides: [{ matches: () => true, rules: { 'opt-in': { severity: 'info' } } }] })).toBe(1);
  expect(runs({ rules: {}, overrides: [{ matches: () => false, rules: { 'opt-in': { severity: 'info' } } }] })).toBe(0);
});
