import { describe, expect, test } from 'vitest';
import { folder, run } from './run.ts';

const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n    - port: 80\n`;

async function check(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(['check', '.', '-f', 'concise', ...argv], { cwd: folder(files) });
  return stdout.split('\n').filter((line) => /kustom|orphaned|dead-patch/.test(line));
}

describe('what kustomize refuses', () => {
  test('many missing files are one finding', async () => {
    const found = await check({ 'kustomization.yaml': 'resources: [a.yaml, b.yaml, web.yaml, c.yaml]\n', 'web.yaml': service('web') });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('there is no `a.yaml`, nor 2 other entries this file names');
  });

  test('a base that several overlays share is refused once', async () => {
    const found = await check({
      'base/kustomization.yaml': 'resources: [web.yaml, gone.yaml]\n',
      'base/web.yaml': service('web'),
      'one/kustomization.yaml': 'resources: [../base]\n',
      'two/kustomization.yaml': 'resources: [../base]\n',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('there is no `gone.yaml`; add it');
  });

  test('what is refused alike in one file is counted', async () => {
    const patch = (name: string): string => `  - ${name}.yaml\n`;
    const found = await check({
      'kustomization.yaml': `resources: [web.yaml]\npatches:\n${['a', 'b', 'c'].map(patch).join('')}`,
      'web.yaml': service('web'),
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('(as in 2 more places of this file)');
  });

  test('is left alone in a folder of tests, unless somebody asks for it', async () => {
    const files = { 'tests/kustomization.yaml': 'resources: [web.yaml, gone.yaml]\n', 'tests/web.yaml': service('web') };
    expect(await check(files)).toEqual([]);
    expect(await check(files, '--role', 'production')).toHaveLength(1);
  });
});

describe('a patch whose target selects nothing', () => {
  const target = 'patches:\n  - target: {kind: Service, name: wbe}\n    patch: "- {op: remove, path: /spec/ports}"\n';

  test('of a base that two overlays share is found once', async () => {
    const found = await check({
      'base/kustomization.yaml': `resources: [web.yaml]\n${target}`,
      'base/web.yaml': service('web'),
      'one/kustomization.yaml': 'resources: [../base]\n',
      'two/kustomization.yaml': 'resources: [../base]\n',
    });
    expect(found.filter((line) => line.includes('dead-patch-target'))).toHaveLength(1);
  });

  test('can be accepted where it stands', async () => {
    const accepted = target.replace('  - target', '  # k8sport-ignore dead-patch-target: the object comes later\n  - target');
    const found = await check({ 'kustomization.yaml': `resources: [web.yaml]\n${accepted}`, 'web.yaml': service('web') });
    expect(found).toEqual([]);
  });
});

test('the registry of an image is blamed on `newName`, its tag on `newTag`', async () => {
  const found = await check({
    'kustomization.yaml': 'resources: [pod.yaml]\nimages:\n  - name: app\n    newName: localhost:5000/app\n    newTag: latest\n',
    'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: app}\nspec: {containers: [{name: app, image: "app:1"}]}\n',
  });
  expect(found).toContainEqual(expect.stringMatching(/^kustomization\.yaml:4:14: \w+ local-image-registry/));
  expect(found).toContainEqual(expect.stringMatching(/^kustomization\.yaml:5:13: \w+ mutable-image-tag/));
});
