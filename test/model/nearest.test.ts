import { expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

test.each([
  ['chekc', 'check'],
  ['cheq', 'check'],
  ['never-pul', 'never-pull'],
  ['exp', 'explain'],
  ['Check', 'check'],
  ['zzz', undefined],
  ['', undefined],
])('%s -> %s', (name, expected) => {
  expect(nearest(name, ['check', 'explain', 'never-pull', 'rules'])).toBe(expected);
});

test.each([
  ['nope', ['role', 'color', 'config', 'kustomize'], undefined],
  ['foo', ['fix', 'for'], 'for'],
  ['foo', ['fix', 'fail-on'], undefined],
  ['x', ['f', 'q', 'v'], undefined],
  ['gek', ['eks', 'gke'], 'gke'],
  ['eks', ['gke', 'aks'], 'aks'],
  ['qiet', ['quiet'], 'quiet'],
  ['ocnfig', ['config'], 'config'],
  ['forma', ['format', 'for'], 'format'],
])('%s among %j -> %s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test('a typing error is found, whatever the order of the names', () => {
  const known = ['check', 'explain', 'never-pull', 'rules'];
  for (const name of ['chekc', 'ruels', 'never-pll', 'exlpain']) expect(nearest(name, known.toReversed())).toBe(nearest(name, known));
});
