import { expect, test } from 'vitest';
import { isNearby } from '../../../src/kube/nearby/nearby.ts';

test.each([
  ['k8s/class.yaml', 'k8s/claim.yaml'],
  ['k8s/storage/class.yaml', 'k8s/shop/claim.yaml'],
  ['k8s/storage/class.yaml', 'k8s/shop/data/claim.yaml'],
  ['k8s/overlays/production/class.yaml', 'k8s/base/claim.yaml'],
  ['class.yaml', 'apps/shop/data/claim.yaml'],
])('%s and %s are nearby', (file, other) => {
  expect(isNearby(file, other)).toBe(true);
  expect(isNearby(other, file)).toBe(true);
});

test.each([
  ['examples/quota/storage/class.yaml', 'apps/shop/claim.yaml'],
  ['one/k8s/base/class.yaml', 'two/k8s/base/claim.yaml'],
  ['k8s/storage/local/class.yaml', 'k8s/storage-next/apps/shop/claim.yaml'],
])('%s and %s are not', (file, other) => {
  expect(isNearby(file, other)).toBe(false);
  expect(isNearby(other, file)).toBe(false);
});
