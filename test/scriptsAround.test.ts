import { expect, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { folder, run } from './run.ts';

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: acme/web:1.0}]}\n';
const build = 'docker build -t acme/web:1.0 .\nkind load docker-image acme/web:1.0\n';

async function rulesOf(files: Readonly<Record<string, string>>, ...paths: string[]): Promise<string[]> {
  const cwd = folder(files);
  const { stdout } = await run(['check', ...paths, '--role', 'production', '-f', 'json'], { cwd });
  const { findings } = JSON.parse(stdout) as Report;
  return findings.map(({ rule, place }) => `${rule} ${place.file}`).filter((each) => /unpublished|side-loading/.test(each));
}

const files = { 'deploy/web.yaml': pod, 'deploy/build.sh': build };
const unpublished = ['side-loading-command deploy/build.sh', 'unpublished-image deploy/web.yaml'];

test('an image that nothing pushes is not published', async () => {
  expect(await rulesOf(files, 'deploy')).toEqual(unpublished);
  expect(await rulesOf(files, '.')).toEqual(unpublished);
});

test('a script outside of what was named may push it', async () => {
  expect(await rulesOf({ ...files, 'ci/push.sh': 'docker push acme/web:1.0\n' }, 'deploy')).toEqual([]);
  expect(await rulesOf({ ...files, 'ci/push.sh': 'docker push acme/web:1.0\n', '.gitignore': 'ci\n' }, 'deploy')).toEqual(unpublished);
});

test('scripts outside are not judged themselves', async () => {
  const deployment = { 'deploy/web.yaml': pod, 'deploy/up.sh': 'docker pull acme/other:2\n' };
  expect(await rulesOf({ ...deployment, 'ci/build.sh': build }, 'deploy')).toEqual(['unpublished-image deploy/web.yaml']);
});
