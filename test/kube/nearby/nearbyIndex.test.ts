import { expect, test } from 'vitest';
import { isNearby } from '../../../src/kube/nearby/nearby.ts';
import { NearbyIndex } from '../../../src/kube/nearby/nearbyIndex.ts';

const folders = ['', 'k8s/', 'k8s/base/', 'k8s/overlays/local/', 'k8s-next/', 'apps/shop/k8s/base/', 'apps/shop/k8s/overlays/local/'];

/** Few entries are looked at one by one, more have an index. */
test.each([1, 2, 5])('finds what isNearby says, in the order added, with %i files a folder', (copies) => {
  const files = folders.flatMap((folder) => Array.from({ length: copies }, (_, copy) => `${folder}${copy}.yaml`));
  const index = new NearbyIndex<string>();
  for (const file of files) index.add('key', file, file);
  for (const file of files) {
    expect(index.near('key', file)).toEqual(files.filter((other) => isNearby(other, file)));
    expect(index.near('other key', file)).toEqual([]);
  }
});

test('gives nothing where there are more than wanted', () => {
  const index = new NearbyIndex<number>();
  for (let number = 0; number < 20; number++) index.add('key', `k8s/${number}.yaml`, number);
  expect(index.near('key', 'k8s/web.yaml', 20)).toHaveLength(20);
  expect(index.near('key', 'k8s/web.yaml', 19)).toEqual([]);
});
