import { expect, test } from 'vitest';
import { isPlaceholder, isTemplated } from '../../../src/kube/values/placeholders.ts';

test.each([
  '',
  '${PASSWORD}',
  '$PASSWORD',
  'prefix-$(PASSWORD)',
  '{{ .Values.password }}',
  '<your password>',
  '<path:secret/data/shop#password>',
  'vault:secret/data/shop#password',
  'ref+awsssm://shop/password',
  'CHANGEME',
  'change-me-please',
  'jwt-key-change-in-production',
  'replace_with_a_long_key',
  'your-api-key',
  'sk-your-openai-key',
  'UPDATE_ACCESS_KEY_ID',
  '__PASSWORD__',
  'xxxxxxxx',
  '...',
  'TODO',
])('`%s` is yet to come', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each([
  'hunter2',
  'exchange-rate',
  'admin',
  'yourself9',
  'a<b',
  'PASSWORD1',
  `${'q8Zk3vTn1XwLr5Pb'.repeat(8)}changeme`,
  'first line\n${SECOND}',
])('`%s` is not', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test('the name of an entry may be any word', () => {
  expect(['DB_PASSWORD', 'example', 'TODO', 'tls.crt'].filter(isTemplated)).toEqual([]);
  expect(['${KEY}', '{{ .Values.key }}', '<key>', ''].filter((text) => !isTemplated(text))).toEqual([]);
});
