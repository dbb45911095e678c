import { expect, test } from 'vitest';
import { matchesField, matchesName } from '../../src/continuity/verdicts/pattern.ts';

test.each([
  ['api', 'api', true],
  ['api', 'api-v2', false],
  ['*', '', true],
  ['api*', 'api', true],
  ['*-api', 'eu-api', true],
  ['a*a', 'a', false],
  ['a*b*c', 'a-c-b-c', true],
  ['a*b*c', 'a-c-c', false],
  ['a.c', 'abc', false],
])('the name %j: %j', (pattern, name, isMeant) => {
  expect(matchesName(pattern, name)).toBe(isMeant);
});

const image = 'spec.template.spec.containers[name=api].image';

test.each([
  ['spec.replicas', 'spec.replicas', true],
  ['spec.replicas', 'spec.replicasX', false],
  ['spec', 'spec.replicas', true],
  ['replicas', 'spec.replicas', false],
  ['spec.template.spec.containers[name=api].image', image, true],
  ['spec.template.spec.containers[name=web].image', image, false],
  ['spec.template.spec.containers[].image', image, true],
  ['spec.template.spec.containers.image', image, true],
  ['spec.template.spec.containers[name=*].image', image, true],
  ['spec.template.spec.containers', image, true],
  ['spec.*.spec.containers', image, true],
  ['spec.*.containers', image, false],
  ['spec.**.containers', image, true],
  ['**.image', image, true],
  ['**', '', true],
  ['**.**.image', image, true],
  ['**.tag', image, false],
  ["metadata.annotations['example.com/a.b']", "metadata.annotations['example.com/a.b']", true],
  ["metadata.annotations['example.com/*']", "metadata.annotations['example.com/a.b']", true],
  ['metadata.annotations.*', "metadata.annotations['example.com/a.b']", true],
  ['spec.rules[0].host', 'spec.rules[1].host', false],
  ['spec.rules[host=a.example.com].http', 'spec.rules[host=a.example.com].http.paths[path=/]', true],
])('the field %j: %j', (pattern, field, isMeant) => {
  expect(matchesField(pattern, field)).toBe(isMeant);
});

test('many stars over a long field take no longer', () => {
  const start = performance.now();
  expect(matchesField('**.a.'.repeat(20) + '**.b', 'a.'.repeat(20_000) + 'a')).toBe(false);
  expect(matchesName('*a'.repeat(30) + '*b', 'a'.repeat(100_000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
