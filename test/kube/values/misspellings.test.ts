import { expect, test } from 'vitest';
import { isMisspelt } from '../../../src/kube/values/misspellings.ts';

test.each([
  ['fronted', 'frontend'],
  ['order-sevrice', 'order-service'],
  ['cart', 'carts'],
  ['web-svc', 'web'],
  ['web', 'web-service'],
  ['mysql-pv-claim', 'mysql-pvc'],
  ['web-service-account', 'web'],
  ['catalog', 'catalogue'],
  ['orderservice', 'order-service'],
  ['front_end', 'front-end'],
  ['authentification', 'authentication'],
])('%s and %s are one name', (name, other) => {
  expect(isMisspelt(name, other)).toBe(true);
  expect(isMisspelt(other, name)).toBe(true);
});

test.each([
  ['web', 'api'],
  ['web', 'web'],
  ['cart', 'card'],
  ['web-v1', 'web-v2'],
  ['shard-1', 'shard-2'],
  ['zone-a', 'zone-b'],
  ['http', 'https'],
  ['redis', 'redis-exporter'],
  ['kafka', 'kafka-ui'],
  ['pricing-service', 'payment-service'],
  ['user-account', 'user-service'],
  ['order-service', 'other-service'],
  ['webhook-server-cert', 'webhook-server-secret'],
  ['frontend-eu', 'fronted-us'],
])('%s and %s are two names', (name, other) => {
  expect(isMisspelt(name, other)).toBe(false);
  expect(isMisspelt(other, name)).toBe(false);
});
