import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { git } from '../src/commands/programs/git.ts';
import { configMap, folder, neverPulled, run, type Run } from './run.ts';

// Each test starts git many times.
vi.setConfig({ testTimeout: 60_000 });

const named = (name: string): string => neverPulled.replace('name: web', `name: ${name}`);

/** The real git, with a configuration of its own. */
function call(cwd: string, ...words: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...words], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function commit(cwd: string): void {
  call(cwd, 'add', '-A');
  call(cwd, 'commit', '-qm', 'x', '--allow-empty');
}

/** A repository with one commit on `main`. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files);
  call(cwd, 'init', '-q', '-b', 'main');
  commit(cwd);
  return cwd;
}

function write(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), text);
  }
}

const check = async (cwd: string, ...rest: string[]): Promise<Run> =>
  run(['check', '.', '-f', 'concise', '--changed', ...rest], { cwd, git });

/** The places of `never-pull`. */
async function places(cwd: string, ...rest: string[]): Promise<string[]> {
  const { stdout, stderr } = await check(cwd, ...rest);
  expect(stderr).toBe('');
  return stdout.split('\n').flatMap((line) => (line.includes(' never-pull ') ? [line.split(':24: ')[0]!] : []));
}

describe('--changed', () => {
  test('reports what is committed on the branch, staged, unstaged and untracked, and counts the rest', async () => {
    const cwd = repository({ 'old.yaml': named('old'), 'a.yaml': named('a'), 'b.yaml': named('b'), 'c.yaml': named('c') });
    call(cwd, 'switch', '-qc', 'work');
    write(cwd, { 'a.yaml': named('a2') });
    commit(cwd);
    write(cwd, { 'b.yaml': named('b2') });
    call(cwd, 'add', 'b.yaml');
    write(cwd, { 'c.yaml': named('c2'), 'new/with space.yaml': named('new') });
    expect(await places(cwd)).toEqual(['a.yaml:8', 'b.yaml:8', 'c.yaml:8', 'new/with space.yaml:8']);
    const { code, stdout } = await check(cwd);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /note: 1 finding is not in what has changed since main \([0-9a-f]{10}\), and left out; the score is that of everything/,
    );
    expect(stdout).toContain('5 files, 5 resources: 4 errors');
    expect(await places(path.join(cwd, 'new'))).toEqual(['with space.yaml:8']);
  });

  test('reports nothing where nothing has changed, and passes', async () => {
    const { code, stdout } = await check(repository({ 'a.yaml': neverPulled }));
    expect(code).toBe(0);
    expect(stdout).toContain('1 file, 1 resource: 0 errors, 0 warnings; score 69');
  });

  test('looks at documents, wherever the finding stands in them', async () => {
    const three = [named('a'), named('b'), named('c')];
    const cwd = repository({ 'a.yaml': three.join('---\n') });
    write(cwd, { 'a.yaml': three.join('---\n').replace('name: b\n', 'name: b\n  labels: {app: b}\n') });
    expect(await places(cwd)).toEqual(['a.yaml:19']);
    write(cwd, { 'a.yaml': three.join('---\n').replace('kind: Pod\nmetadata:\n  name: b\n', 'kind: Pod\nmetadata: {name: b}\n') });
    expect(await places(cwd)).toEqual(['a.yaml:17']);
    write(cwd, { 'a.yaml': [...three, named('d')].join('---\n') });
    expect(await places(cwd)).toEqual(['a.yaml:38']);
  });

  test('takes an object for changed where a line of it is gone', async () => {
    const labelled = named('b').replace('name: b\n', 'name: b\n  labels: {app: b}\n');
    const cwd = repository({ 'a.yaml': [named('a'), labelled, named('c')].join('---\n') });
    write(cwd, { 'a.yaml': [named('a'), named('b'), named('c')].join('---\n') });
    expect(await places(cwd)).toEqual(['a.yaml:18']);
  });

  test('follows renamed files, whatever they hold or are called', async () => {
    const filler = Array.from({ length: 40 }, (_, index) => `# ${index}\n`).join('');
    const tricky = `${named('x')}---\n${configMap}data:\n  a: |\n    -- a/old\n++ b/x.yaml\n`.replace('++ b', '    ++ b');
    const cwd = repository({ 'old.yaml': filler + named('a') + '---\n' + named('b'), 'same.yaml': named('same'), 'x.yaml': tricky });
    const odd = process.platform === 'win32' ? 'ä b.yaml' : 'ä "b\\\tc\n.yaml';
    renameSync(path.join(cwd, 'old.yaml'), path.join(cwd, odd));
    renameSync(path.join(cwd, 'same.yaml'), path.join(cwd, 'moved.yaml'));
    call(cwd, 'add', '-A');
    appendFileSync(path.join(cwd, odd), '---\n' + named('c'));
    write(cwd, { 'x.yaml': `${tricky}---\n${configMap}++ b/same.yaml: |\n-- a/old: x\n` });
    const { stdout } = await check(cwd);
    expect(stdout.match(/ never-pull /g)).toHaveLength(1);
    expect(stdout).toContain(`.yaml:68:24: error never-pull`);
  });

  test('knows an object of an overlay by its patch and by its base', async () => {
    const overlay = `resources: [../base]\npatches:\n- path: patch.yaml\n`;
    const patch =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\nspec:\n  containers:\n  - name: a\n    imagePullPolicy: Never\n';
    const base = neverPulled.replace('      imagePullPolicy: Never\n', '').replace('- image', '- name: a\n      image');
    const files = { 'base/kustomization.yaml': 'resources: [pod.yaml]\n', 'base/pod.yaml': base };
    const cwd = repository({ ...files, 'prod/kustomization.yaml': overlay, 'prod/patch.yaml': patch, 'other.yaml': named('other') });
    const found = async (): Promise<boolean> => (await check(cwd)).stdout.includes('prod/patch.yaml:9:22: error never-pull');
    expect(await found()).toBe(false);
    write(cwd, { 'prod/patch.yaml': patch.replace('app: web', 'app: site') });
    expect(await found()).toBe(true);
    write(cwd, { 'prod/patch.yaml': patch, 'base/pod.yaml': base.replace('web:v1', 'web:v2') });
    expect(await found()).toBe(true);
  });

  test('compares with the merge base of the ref that is named', async () => {
    const cwd = repository({ 'a.yaml': named('a'), 'b.yaml': named('b') });
    call(cwd, 'switch', '-qc', 'work');
    write(cwd, { 'a.yaml': named('a2') });
    commit(cwd);
    call(cwd, 'tag', 'here');
    call(cwd, 'switch', '-q', 'main');
    write(cwd, { 'b.yaml': named('b2') });
    commit(cwd);
    call(cwd, 'switch', '-q', 'work');
    const since = async (ref: string): Promise<string[]> => {
      const { stdout } = await run(['check', '.', '-f', 'concise', `--changed=${ref}`], { cwd, git });
      return stdout.split('\n').flatMap((line) => (line.includes(' never-pull ') ? [line.split(':')[0]!] : []));
    };
    expect(await since('main')).toEqual(['a.yaml']);
    expect(await since('HEAD~1')).toEqual(['a.yaml']);
    expect(await since('here')).toEqual([]);
  });

  test('goes by origin/HEAD before any branch', async () => {
    const origin = repository({ 'a.yaml': named('a') });
    call(origin, 'branch', '-m', 'trunk');
    const cwd = path.join(folder({}), 'clone');
    call(origin, 'clone', '-q', origin, cwd);
    write(cwd, { 'b.yaml': named('b') });
    commit(cwd);
    expect(await places(cwd)).toEqual(['b.yaml:8']);
  });

  test('takes for changed what git does not track or compare', async () => {
    const cwd = repository({ 'a.yaml': named('a'), 'b.yaml': named('b'), '.gitattributes': '*.yaml binary\n', '.gitignore': 'c.yaml\n' });
    write(cwd, { 'b.yaml': `# changed\n${named('b')}`, 'c.yaml': named('c') });
    expect(await places(cwd, 'c.yaml')).toEqual(['b.yaml:9', 'c.yaml:8']);
    const piped = await run(['check', '-', '-f', 'concise', '--changed'], { cwd, git, stdin: neverPulled });
    expect(piped.stdout).toContain('<stdin>:8:24: error never-pull');
  });

  test.skipIf(process.platform === 'win32')('looks through links', async () => {
    const cwd = repository({ 'real/a.yaml': named('a') });
    symlinkSync('real/a.yaml', path.join(cwd, 'link.yaml'));
    commit(cwd);
    const linked = path.join(folder({}), 'elsewhere');
    symlinkSync(cwd, linked);
    expect(await places(linked)).toEqual([]);
    write(cwd, { 'real/a.yaml': `# changed\n${named('b')}` });
    expect(await places(linked)).toEqual(['real/a.yaml:9']);
    expect((await run(['check', 'link.yaml', '-f', 'concise', '--changed'], { cwd, git })).stdout).toContain('link.yaml:9:24: error');
  });

  test('does not depend on what git is configured to do, and runs nothing of it', async () => {
    const cwd = repository({ 'a.yaml': named('a'), '.gitattributes': '*.yaml diff=odd\n' });
    const trap = path.join(cwd, 'trap');
    for (const [key, value] of Object.entries({
      'diff.external': `touch ${trap}; true`,
      'diff.odd.command': `touch ${trap}; true`,
      'diff.odd.textconv': `touch ${trap}; cat`,
      'core.fsmonitor': `touch ${trap}; true`,
      'core.pager': `touch ${trap}; cat`,
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.relative': 'true',
      'diff.context': '20',
      'diff.interHunkContext': '20',
      'color.ui': 'always',
    }))
      call(cwd, 'config', key, value);
    write(cwd, { 'a.yaml': `${named('a')}---\n${named('b')}` });
    expect(await places(cwd)).toEqual(['a.yaml:18']);
    expect((await check(cwd)).stdout).not.toContain('trap');
    expect(() => rmSync(trap)).toThrow('ENOENT');
  });

  test('works together with a baseline', async () => {
    const cwd = repository({ 'a.yaml': named('a') });
    await run(['check', '--update-baseline'], { cwd });
    write(cwd, { 'a.yaml': `${named('a')}---\n${named('b')}` });
    expect(await places(cwd)).toEqual(['a.yaml:18']);
  });
});

describe('--changed says what to do next', () => {
  test.each([
    ['--changed=', '--changed: `` is no ref\nname a commit or a branch'],
    ['--changed=--output=x', '--changed: `--output=x` is no ref'],
    ['--changed=none', '--changed: git knows no commit `none`\ncheck it with git log, or fetch it'],
  ])('%s', async (flag, message) => {
    const cwd = repository({ 'a.yaml': neverPulled });
    const { code, stderr, stdout } = await run(['check', flag], { cwd, git });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  const refusal = async (cwd: string, ...argv: string[]): Promise<string> => {
    const { code, stderr } = await run(['check', ...(argv.length > 0 ? argv : ['--changed'])], { cwd, git });
    expect(code).toBe(2);
    return stderr;
  };

  test('outside a repository', async () => {
    expect(await refusal(folder({ 'a.yaml': neverPulled }))).toContain('--changed: git finds no repository here (fatal: ');
  });

  test('without a default branch', async () => {
    const cwd = repository({ 'a.yaml': neverPulled });
    call(cwd, 'branch', '-m', 'trunk');
    expect(await refusal(cwd)).toContain('there is no origin/HEAD, main or master to compare with\nname the commit');
  });

  test('before the first commit, and without a common ancestor', async () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    call(cwd, 'init', '-q', '-b', 'main');
    expect(await refusal(cwd)).toContain('there is no origin/HEAD');
    commit(cwd);
    call(cwd, 'switch', '-q', '--orphan', 'other');
    call(cwd, 'commit', '-qm', 'x', '--allow-empty');
    write(cwd, { 'a.yaml': neverPulled });
    expect(await refusal(cwd)).toContain('main and HEAD have no commit in common');
  });

  test('in a shallow clone', async () => {
    const origin = repository({ 'a.yaml': neverPulled });
    call(origin, 'switch', '-qc', 'work');
    write(origin, { 'b.yaml': neverPulled });
    commit(origin);
    call(origin, 'switch', '-q', 'main');
    write(origin, { 'c.yaml': neverPulled });
    commit(origin);
    const cwd = path.join(folder({}), 'clone');
    call(origin, 'clone', '-q', '--depth=1', '--no-single-branch', '-b', 'work', pathToFileURL(origin).href, cwd);
    expect(await refusal(cwd)).toContain('this clone is too shallow to know where');
    expect(await refusal(cwd)).toContain('git fetch --unshallow');
  });

  test('the baseline is of everything', async () => {
    const cwd = repository({ 'a.yaml': neverPulled });
    expect(await refusal(cwd, '--changed', '--update-baseline')).toContain(
      '--update-baseline records everything, and --changed looks at a part',
    );
  });
});
