import { expect, test } from 'vitest';
import { fingerprint } from '../../src/reporters/fingerprint.ts';
import { findings } from './report.ts';

const finding = findings[2]!;
const resource = finding.resource!;

test('it outlives moved lines, new words, other files and new API versions', () => {
  const moved = { ...finding, message: 'other words', place: findings[0]!.place, resource: { ...resource, version: 'v2' } };
  expect(fingerprint(moved, 'other.yaml')).toBe(fingerprint(finding, 'web.yaml'));
});

test.each([
  ['rule', { rule: 'other' }],
  ['kind', { resource: { ...resource, kind: 'StatefulSet' } }],
  ['namespace', { resource: { ...resource, namespace: '' } }],
  ['path', { path: ['spec'] }],
])('it tells by %s', (_, change) => {
  expect(fingerprint({ ...finding, ...change }, 'web.yaml')).not.toBe(fingerprint(finding, 'web.yaml'));
});

test('findings outside any object are told by file and message', () => {
  const outside = findings[0]!;
  const prints = [fingerprint(outside, 'a.yaml'), fingerprint(outside, 'b.yaml'), fingerprint({ ...outside, message: 'other' }, 'a.yaml')];
  expect(new Set(prints).size).toBe(3);
});
