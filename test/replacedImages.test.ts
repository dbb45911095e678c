import { expect, test } from 'vitest';
import { folder, run } from './run.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
        - {name: shop, image: shop:latest, imagePullPolicy: IfNotPresent}
        - {name: proxy, image: ghcr.io/acme/proxy}
`;

const base = 'resources: [shop.yaml]\n';
const kustomization = (images: string, resource: string): string => `resources: [${resource}]\nimages: ${images}\n`;

async function rulesFound(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { stdout } = await run(['check', '.', '-f', 'json'], {
    cwd: folder({ 'base/shop.yaml': deployment, 'base/kustomization.yaml': base, ...files }),
  });
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
  return findings.filter(({ rule }) => rule.includes('image')).map(({ rule }) => rule);
}

const all = ['mutable-image-tag', 'side-loaded-image', 'mutable-image-tag'];

test('what nobody replaces is found', async () => {
  expect(await rulesFound({})).toEqual(all);
});

test('what a kustomization or skaffold replaces is not', async () => {
  const images = '[{name: shop, newName: ghcr.io/acme/shop, newTag: 1.4.2}, {name: ghcr.io/acme/proxy, digest: sha256:2c26b46b}]';
  expect(await rulesFound({ 'overlays/eu/kustomization.yaml': kustomization(images, '../../base') })).toEqual([]);
  expect(await rulesFound({ 'overlays/eu/kustomization.yaml': kustomization(images, '../../other') })).toEqual(all);
  const skaffold = 'apiVersion: skaffold/v4beta11\nkind: Config\nprofiles: [{build: {artifacts: [{image: shop}]}}]\n';
  expect(await rulesFound({ 'skaffold.yaml': skaffold })).toEqual(['mutable-image-tag']);
});

test.each([
  ['[{name: shop, newTag: local}]', ['side-loaded-image', 'mutable-image-tag']],
  ['[{name: shop, newName: shop-api, newTag: latest}]', all],
  ['[{name: shop, newName: localhost:5001/shop}]', ['mutable-image-tag', 'local-image-registry', 'mutable-image-tag']],
  ['[{name: shop, newTag: "2.0"}]', ['side-loaded-image', 'mutable-image-tag']],
])('%s is judged as what it makes of the image', async (images, found) => {
  const result = await rulesFound({ 'overlays/eu/kustomization.yaml': kustomization(images, '../../base') });
  expect(result.toSorted()).toEqual(found.toSorted());
});
