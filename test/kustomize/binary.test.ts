import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kustomize } from '../../src/commands/programs/kustomize.ts';
import { folder, run } from '../run.ts';

const pod = (name: string, image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n  - image: ${image}\n    name: main\n`;
const files = {
  'prod/kustomization.yaml': 'resources: [own.yaml]\n',
  'prod/own.yaml': pod('own', 'nginx:latest'),
};
const arguments_ = ['check', 'prod', '--kustomize=binary', '--role', 'production', '-f', 'concise'];

describe('--kustomize=binary', () => {
  test('what both render alike is told by its line, and what only kustomize renders by its file', async () => {
    const asked: string[] = [];
    const { stdout } = await run(arguments_, {
      cwd: folder(files),
      kustomize: async (directory) => {
        const wrapper = readFileSync(path.join(directory, 'kustomization.yaml'), 'utf8');
        asked.push(wrapper);
        const fetched = pod('fetched', 'redis:latest').replace(
          '  name:',
          '  annotations:\n    config.kubernetes.io/origin: |\n      path: base/pod.yaml\n      repo: https://example.com/base\n  name:',
        );
        return { output: `${pod('own', 'nginx:latest')}---\n${fetched}` };
      },
    });
    expect(asked).toEqual([expect.stringMatching(/^resources: \["\.\.\/.*\/prod"\]\nbuildMetadata: \[originAnnotations\]\n$/)]);
    expect(stdout).toContain('prod/own.yaml:7:12: warning mutable-image-tag the tag of `nginx:latest`');
    expect(stdout).toContain('prod/kustomization.yaml:1:1: warning mutable-image-tag the tag of `redis:latest`');
  });

  test('what kustomize refuses is found, without its words, which may hold secrets', async () => {
    const { code, stdout } = await run(arguments_, {
      cwd: folder(files),
      kustomize: async () => ({ refusal: 'Error: data: {password: hunter2}' }),
    });
    expect(stdout).toContain(
      'prod/kustomization.yaml:1:1: error invalid-kustomization the real kustomize refuses it; run `kustomize build`',
    );
    expect(stdout).not.toContain('hunter2');
    expect(code).toBe(1);
  });

  test('nothing is started where nobody asks', async () => {
    const { stdout } = await run(['check', 'prod', '-f', 'concise'], { cwd: folder(files) });
    expect(stdout).toContain('prod/own.yaml:7:12');
  });
});

const real = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' });
if (real.status !== 0) process.stderr.write('--kustomize=binary: no kubectl on the PATH, so the real one is not run\n');

describe.skipIf(real.status !== 0)('the real kustomize', () => {
  test('finds what k8sport finds, at the same lines', { timeout: 30_000 }, async () => {
    const cwd = path.join(import.meta.dirname, '../../fixtures/vision-platform');
    const check = (...more: string[]) => run(['check', '.', '-f', 'concise', ...more], { cwd, kustomize });
    const builtin = await check();
    expect(builtin.stdout).not.toBe('');
    expect(await check('--kustomize=binary')).toEqual(builtin);
  });

  test('tells its reasons', { timeout: 30_000 }, async () => {
    const cwd = folder({ 'kustomization.yaml': 'resources: [missing.yaml]\n' });
    expect(await kustomize(cwd, [])).toEqual({ refusal: expect.stringContaining('missing.yaml') });
  });
});
