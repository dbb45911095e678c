import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configMap, neverPulled } from './run.ts';

const repository = path.join(import.meta.dirname, '..');
/** Several versions may be named, as PATH names folders; none, to leave the test out. */
const named = process.env['PRE_COMMIT_PROGRAMS']?.split(path.delimiter) ?? ['pre-commit', 'prek'];
const programs = named.filter((program) => program !== '' && spawnSync(program, ['--version']).status === 0);
if (programs.length === 0)
  process.stdout.write('no pre-commit and no prek: put one on the PATH, or name programs in PRE_COMMIT_PROGRAMS\n');

/** In ms: the hook is installed from a registry, twice. */
const patience = 600_000;

/** As a shell has it that was not started by npm, git or a hook. */
const shell = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|git_|pre_commit|vitest|node_env$|node_options$|ci$|force_color$)/i.test(name)),
);

const base = neverPulled.replace('    - image', '    - name: web\n      image');
const files: Readonly<Record<string, string>> = {
  'k8s/good.yaml': configMap,
  'k8s/Größe 50% #1.yaml': neverPulled,
  'app/base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'app/base/pod.yaml': base,
  'app/overlays/prod/kustomization.yaml': 'resources: [../../base]\npatches: [{path: pull.yaml}]\n',
  'app/overlays/prod/pull.yaml': base.replace('Never', 'IfNotPresent'),
  'compose.yaml': 'services: {web: {image: web}}\n',
  '.gitlab-ci.yml': 'job: !reference [.a, b]\n',
};
const finding = 'k8s/Größe 50% #1.yaml:8:24: error never-pull';

describe.skipIf(programs.length === 0).each(programs.length === 0 ? ['pre-commit'] : programs)('%s', { timeout: patience }, (program) => {
  let folder: string;
  let project: string;
  let env: Record<string, string | undefined>;

  const git = (cwd: string, ...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...words], { cwd, env: shell, encoding: 'utf8' });
  const run = (...words: string[]): { code: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(program, words, { cwd: project, env, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'k8sport-hooks-'));
    project = path.join(folder, 'project');
    env = { ...shell, PRE_COMMIT_HOME: path.join(folder, 'home'), PREK_HOME: path.join(folder, 'home') };
    // What is not committed is not tested.
    git(folder, 'clone', '--quiet', '--no-hardlinks', repository, 'k8sport');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      writeFileSync(path.join(project, name), text);
    }
    const rev = git(path.join(folder, 'k8sport'), 'rev-parse', 'HEAD').trim();
    const hooks = '[{id: k8sport, args: [-f, concise]}, {id: k8sport-files, args: [-f, concise]}, {id: k8sport-files, alias: pretty}]';
    writeFileSync(
      path.join(project, '.pre-commit-config.yaml'),
      `repos:\n- repo: ${path.join(folder, 'k8sport')}\n  rev: ${rev}\n  hooks: ${hooks}\n`,
    );
    git(project, 'init', '--quiet');
    git(project, 'add', '--all');
  }, patience);
  afterAll(() => rmSync(folder, { recursive: true, force: true }), patience);

  test('try-repo installs the hook and shows what is wrong', () => {
    const { code, output } = run('try-repo', path.join(folder, 'k8sport'), 'k8sport', '--all-files', '--verbose');
    expect(output).toContain('never-pull');
    expect(code).toBe(1);
  });

  test('the whole project', () => {
    const { code, output } = run('run', 'k8sport', '--files', 'k8s/good.yaml');
    expect(output).toContain(finding);
    expect(output).not.toContain('app/base/pod.yaml:8');
    expect(code).toBe(1);
  });

  test('staged files: all of the project', () => {
    const { code, output } = run('run', 'k8sport-files', '--all-files');
    expect(output).toContain(finding);
    // What the overlay replaces is not told, nor what is no manifest.
    expect(output).not.toMatch(/app\/base\/pod\.yaml:\d+:\d+: error|gitlab|compose/);
    expect(code).toBe(1);
  });

  test.each([
    ['a good manifest', 'k8s/good.yaml', 0],
    ['a bad one', 'k8s/Größe 50% #1.yaml', 1],
    ['a base that an overlay makes good', 'app/base/pod.yaml', 0],
    ['no manifest', 'compose.yaml', 0],
    ['the configuration of the hooks', '.pre-commit-config.yaml', 0],
  ])('staged files: %s', (_, file, expected) => {
    const { code, output } = run('run', 'k8sport-files', '--files', file);
    expect(code, output).toBe(expected);
    expect(output.includes(finding)).toBe(expected === 1);
  });

  test('a terminal of no width', () => {
    const { code, output } = run('run', 'pretty', '--all-files', '--color', 'always');
    expect(output).toContain('never-pull');
    const text = output.replaceAll('\r\n', '\n');
    for (const rewriting of ['\r', '\u001B[K', '\u001B[2K', '\u001B[1A', '\u001B[1G', 'bug of k8sport'])
      expect(text).not.toContain(rewriting);
    expect(code).toBe(1);
  });
});
