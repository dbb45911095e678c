import { expect, test } from 'vitest';
import { isMadeUp } from '../../../src/kube/values/madeUp.ts';

test.each([
  'fake_password',
  'kind-stub',
  'SG.kind-stub',
  'sandbox-webhook-secret',
  'my-password',
  'my-apm-secret-token',
  'sk_example_4711',
  'not-a-secret',
  'postgres://shop:fake-password@db/shop',
  'ssssssssssssTTTTTTTTTTTT',
  'ZaaZZaaZZaaZ',
])('%j is made up', (text) => {
  expect(isMadeUp(text)).toBe(true);
});

test.each([
  'tangerine-9',
  'mypassword',
  'my-name-is-4711-token-x',
  'k3Vd-91Lx',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'resampled',
  '1111',
  '',
])('%j may be meant', (text) => {
  expect(isMadeUp(text)).toBe(false);
});
