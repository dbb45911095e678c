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
