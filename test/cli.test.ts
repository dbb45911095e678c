import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, neverPulled, run } from './run.ts';

const clean = configMap;
const check = (...rest: string[]): string[] => ['check', '.', '-f', 'concise', ...rest];

describe('exit codes', () => {
  const cwd = (): string => folder({ 'pod.yaml': neverPulled });
  const warning = `${configMap}# k8sport-ignore never-pull: nothing to ignore\n`;

  test.each([
    ['clean', { 'a.yaml': clean }, check(), 0],
    ['an error', { 'a.yaml': neverPulled }, check(), 1],
    ['an error, --exit-zero', { 'a.yaml': neverPulled }, check('--exit-zero'), 0],
    ['an error, --fail-on never', { 'a.yaml': neverPulled }, check('--fail-on', 'never'), 0],
    ['a warning', { 'a.yaml': warning }, check(), 0],
    ['a warning, --fail-on warning', { 'a.yaml': warning }, check('--fail-on', 'warning'), 1],
    ['a warning too many', { 'a.yaml': warning }, check('--max-warnings', '0'), 1],
    ['as many warnings as allowed', { 'a.yaml': warning }, check('--max-warnings', '1'), 0],
    ['a score too low', { 'a.yaml': warning }, check('--min-score', '99'), 1],
    ['a score high enough', { 'a.yaml': warning }, check('--min-score', '90'), 0],
  ])('%s', async (_, files, argv, code) => {
    expect((await run(argv, { cwd: folder(files) })).code).toBe(code);
  });

  test.each([
    [['chekc'], 'unknown command `chekc`\ndid you mean `k8sport check`?'],
    [['check', '--fial-on', 'error'], 'unknown option --fial-on\ndid you mean --fail-on?'],
    [['check', '--nope'], 'unknown option --nope\n`k8sport check --help` shows the options'],
    [['check', '--target', 'ekss'], '--target: `ekss` is not known\ndid you mean eks?'],
    [['check', '--target', 'eks,gek'], '--target: `gek` is not known\ndid you mean gke?'],
    [['check', '--target'], '--target needs a value'],
    [['check', '--kubernetes', 'v1.35.2'], '--kubernetes: `v1.35.2` is not a minor version of Kubernetes\nwrite --kubernetes 1.35'],
    [['check', '--verbose=yes'], '--verbose takes no value'],
    [['check', '-f', 'sarfi'], '--format: `sarfi` is not known\ndid you mean sarif?'],
    [['check', '-f', 'json', '-f', 'sarif'], 'json and sarif cannot share standard output'],
    [['check', '-f', 'json='], 'names no file'],
    [['check', '--min-score', 'high'], '--min-score: `high` is not a number'],
    [['check', 'pods.yaml'], 'pods.yaml: not found\ndid you mean pod.yaml?'],
    [['check', 'none/*.yaml'], 'none/*.yaml: no file matches'],
    [['check', '--only-named', '-'], '--only-named takes files, not standard input'],
    [['check', '--config', 'none.json'], 'none.json: not found'],
    [['explain', 'never-pul'], 'there is no rule `never-pul`\ndid you mean `never-pull`?'],
    [['explain'], 'explain takes one rule'],
  ])('a wrong call exits 2 and helps: %j', async (argv, message) => {
    const { code, stderr, stdout } = await run(argv, { cwd: cwd() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test.each([
    ['an empty folder', {}, 'no manifest (.yaml, .yml, .json) and no script'],
    ['no manifest', { 'compose.yaml': 'services: {}\n' }, 'no Kubernetes object and no command for a cluster in 1 file'],
    ['an empty kustomization', { 'kustomization.yaml': 'resources: []\n' }, 'nothing is left'],
    ['templates only', { 'a.yaml': 'kind: {{ .Values.kind }}\n' }, 'only templates'],
  ])('a run that checks nothing never passes: %s', async (_, files, message) => {
    const { code, stderr } = await run(check(), { cwd: folder(files) });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('no arguments show the help and exit 2', async () => {
    const { code, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stderr).toContain('k8sport check');
  });
});

describe('reading', () => {
  test('directories are walked, ignored files are not', async () => {
    const cwd = folder({
      'a.yaml': neverPulled,
      'deep/er/b.yml': neverPulled,
      'c.json': JSON.stringify(
        { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'c' }, spec: { containers: [{ image: 'r.io/a:1', imagePullPolicy: 'Never' }] } },
        null,
        2,
      ),
      'node_modules/d.yaml': neverPulled,
      'out/e.yaml': neverPulled,
      'out/keep.yaml': neverPulled,
      'deep/f.yaml': neverPulled,
      'deep/.gitignore': 'f.yaml\n',
      '.gitignore': 'out/*\n!out/keep.yaml\n',
      'ignored.yaml': neverPulled,
      '.k8sportrc.json': '{"ignore": ["ignored.yaml"]}',
      'data.json': '{"not": "a manifest", }',
      'notes.txt': neverPulled,
    });
    const { stdout } = await run(check(), { cwd });
    const places = stdout
      .split('\n')
      .filter((line) => line.includes('never-pull'))
      .map((line) => line.split(': ')[0]);
    expect(places).toEqual(['a.yaml:8:24', 'c.json:11:28', 'deep/er/b.yml:8:24', 'out/keep.yaml:8:24']);
  });

  test('globs, files of any name, and each file once', async () => {
    const cwd = folder({ 'x/a.yaml': neverPulled, 'x/y/b.yaml': neverPulled, manifest: neverPulled });
    const { stdout } = await run(['check', 'x/**/*.yaml', 'x/a.yaml', 'manifest', '-f', 'concise'], { cwd });
    expect(stdout).toContain('3 files, 3 resources');
  });

  test('an explicitly named file obeys `ignore` of the configuration', async () => {
    const cwd = folder({ 'a.yaml': neverPulled, 'b.yaml': clean, '.k8sportrc.json': '{"ignore": ["a.yaml"]}' });
    expect((await run(['check', 'a.yaml', 'b.yaml', '-f', 'concise'], { cwd })).stdout).toContain('1 file, 1 resource: 0 errors');
  });

  test('standard input, and its name', async () => {
    const { stdout } = await run(['check', '-', '-f', 'concise'], { cwd: folder({}), stdin: neverPulled });
    expect(stdout).toContain('<stdin>:8:24: error never-pull');
    const named = await run(['check', '-', '--stdin-filename', 'pod.yaml', '-f', 'concise'], { cwd: folder({}), stdin: neverPulled });
    expect(named.stdout).toContain('pod.yaml:8:24: error never-pull');
  });

  test('lists, and typed lists whose items leave kind and version to the list', async () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${neverPulled.trimEnd().replaceAll('\n', '\n  ')}\n---\napiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: a}\n  spec:\n    containers:\n    - image: r.io/a:1\n      imagePullPolicy: Never\n`;
    const { stdout } = await run(check(), { cwd: folder({ 'a.yaml': list }) });
    expect(stdout).toContain('a.yaml:11:26: error never-pull');
    expect(stdout).toContain('a.yaml:21:24: error never-pull');
    expect(stdout).toContain('2 resources');
  });

  test('a kustomization is rendered, and neither it nor what it names is judged as it stands', async () => {
    const cwd = folder({
      'k/kustomization.yaml': 'resources: [pod.yaml]\npatches:\n- path: patches/never.yaml\n- path: other.yaml\n',
      'k/pod.yaml': neverPulled.replace('      imagePullPolicy: Never\n', '').replace('    - image', '    - name: web\n      image'),
      'k/patches/never.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      imagePullPolicy: Never\n',
      'k/other.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\n',
    });
    const { stdout } = await run(check(), { cwd });
    expect(stdout.match(/never-pull/g)).toHaveLength(1);
    expect(stdout).toContain('k/patches/never.yaml:7:24: error never-pull');
    expect(stdout).toContain('4 files, 1 resource');
  });

  test('what several overlays inherit is one finding at the line of the base, with all of them', async () => {
    const overlay = 'resources: [../../base]\n';
    const cwd = folder({
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': neverPulled,
      'overlays/a/kustomization.yaml': `namePrefix: a-\n${overlay}`,
      'overlays/b/kustomization.yaml': overlay,
      'overlays/c/kustomization.yaml': `${overlay}patches: [{patch: '[{"op": "remove", "path": "/spec/containers/0/imagePullPolicy"}]', target: {kind: Pod}}]\n`,
    });
    const { stdout } = await run(check(), { cwd });
    expect(stdout).toContain('base/pod.yaml:8:24: error never-pull');
    expect(stdout).toContain('[overlays/a and overlays/b]');
    const silenced = neverPulled.replace('Policy: Never', 'Policy: Never # k8sport-ignore never-pull: the node image brings it');
    writeFileSync(path.join(cwd, 'base/pod.yaml'), silenced);
    expect((await run(check(), { cwd })).stdout).toContain('0 errors, 0 warnings, 2 suppressed');
  });

  test('templates of charts are counted, not judged', async () => {
    const cwd = folder({
      'chart/Chart.yaml': 'name: a\n',
      'chart/templates/pod.yaml': neverPulled,
      'jinja.yaml': 'kind: {% if a %}Pod{% endif %}\n',
      'a.yaml': clean,
    });
    const { stdout, code } = await run(check(), { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('note: 2 templates were not judged');
  });
});

describe('roles', () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n';
  const severityAt = async (file: string, config = '{}', ...rest: string[]): Promise<string | undefined> => {
    const cwd = folder({ [file]: service, '.k8sportrc.json': config });
    const { stdout } = await run(check('--verbose', ...rest), { cwd });
    return /(error|warning|info) node-port-service/.exec(stdout)?.[1];
  };

  test('a difference that is allowed is graded by the role of where it stands', async () => {
    expect(await severityAt('a.yaml')).toBe('warning');
    expect(await severityAt('k8s/overlays/local/a.yaml')).toBe('info');
    expect(await severityAt('k8s/overlays/prod/a.yaml')).toBe('warning');
    expect(await severityAt('k8s/overlays/prod/a.yaml', '{}', '--target', 'eks-fargate')).toBe('error');
    expect(await severityAt('a.yaml', '{}', '--target', 'eks-fargate')).toBe('warning');
    expect(await severityAt('a.yaml', '{}', '--role', 'local')).toBe('info');
    expect(await severityAt('dev/a.yaml', '{"environments": {"mine": {"path": "dev", "role": "local"}}}')).toBe('info');
    expect(
      await severityAt('dev/a.yaml', '{"environments": {"mine": {"path": "dev", "role": "production", "target": "eks-fargate"}}}'),
    ).toBe('error');
  });

  test('the configuration outweighs all but what local allows', async () => {
    expect(await severityAt('a.yaml', '{"rules": {"node-port-service": "error"}}')).toBe('error');
    expect(await severityAt('a.yaml', '{"rules": {"node-port-service": "off"}}')).toBeUndefined();
    expect(
      await severityAt(
        'a.yaml',
        '{"rules": {"node-port-service": "off"}, "overrides": [{"files": ["a.yaml"], "rules": {"node-port-service": "info"}}]}',
      ),
    ).toBe('info');
    expect(await severityAt('envs/local/a.yaml', '{"rules": {"node-port-service": "error"}}')).toBe('info');
  });

  test('the version of Kubernetes comes from the command line, the environment, the configuration, or else from the targets', async () => {
    const cronJob = 'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: a\n';
    const findings = async (config: string, ...rest: string[]): Promise<string[]> => {
      const cwd = folder({ 'prod/a.yaml': cronJob, '.k8sportrc.json': config });
      const { stdout } = await run(check(...rest), { cwd });
      return stdout.match(/(?:removed|deprecated)-api/g) ?? [];
    };
    const configured = '{"kubernetes": "1.25", "environments": {"mine": {"path": "prod", "kubernetes": "1.24"}}}';
    expect(await findings('{}')).toEqual(['removed-api']);
    expect(await findings('{"kubernetes": "1.24"}')).toEqual(['deprecated-api']);
    expect(await findings(configured)).toEqual(['deprecated-api']);
    expect(await findings(configured, '--kubernetes', '1.20')).toEqual([]);
  });

  test('an error without an allowance is one in every role', async () => {
    const { stdout } = await run(check(), { cwd: folder({ 'overlays/local/a.yaml': neverPulled }) });
    expect(stdout).toContain('error never-pull');
    expect(stdout).toContain('note: taken for local because of the folder: overlays/local');
  });
});

describe('output', () => {
  test('several formats in one run, standard output byte-clean', async () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    const { stdout, stderr } = await run(['check', '.', '-f', 'json', '-f', 'sarif=out.sarif', '-f', 'concise=out.txt'], { cwd });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'never-pull' }] });
    expect(JSON.parse(readFileSync(path.join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(path.join(cwd, 'out.txt'), 'utf8')).toContain('a.yaml:8:24');
  });

  test('--quiet keeps errors only, but the score stays what it is', async () => {
    const cwd = folder({ 'a.yaml': `${neverPulled}# k8sport-ignore never-pull: nothing here\n` });
    const loud = await run(check(), { cwd });
    const quiet = await run(check('--quiet'), { cwd });
    expect(loud.stdout).toContain('unused-suppression');
    expect(quiet.stdout).not.toContain('unused-suppression');
    const score = (text: string): string | undefined => /score \S+/.exec(text)?.[0];
    expect(score(quiet.stdout)).toBe(score(loud.stdout));
  });

  test('every command has help that fits a screen', async () => {
    for (const command of ['check', 'explain', 'rules', 'init']) {
      const { stdout, code } = await run([command, '--help']);
      expect(code).toBe(0);
      expect(stdout.split('\n').length).toBeLessThan(45);
      expect(stdout).toContain('Examples:');
      expect(stdout).toContain(`k8sport ${command}`);
    }
    expect((await run(['--help'])).stdout.split('\n').length).toBeLessThan(30);
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('explain prints the page, rules lists every rule', async () => {
    expect((await run(['explain', 'never-pull'])).stdout).toBe(
      readFileSync(path.join(import.meta.dirname, '../docs/rules/never-pull.md'), 'utf8'),
    );
    const { stdout } = await run(['rules', '--format', 'json']);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'never-pull', severity: 'error' }));
    expect((await run(['rules'])).stdout).toContain('never-pull');
  });

  test('init writes a configuration that check accepts', async () => {
    const cwd = folder({ 'k8s/overlays/prod/a.yaml': clean, 'k8s/overlays/local/a.yaml': clean, 'k8s/base/a.yaml': clean });
    expect((await run(['init'], { cwd })).code).toBe(0);
    const config: unknown = JSON.parse(readFileSync(path.join(cwd, '.k8sportrc.json'), 'utf8'));
    expect(config).toMatchObject({
      environments: { local: { path: 'k8s/overlays/local', role: 'local' }, prod: { path: 'k8s/overlays/prod', role: 'production' } },
    });
    expect((await run(check(), { cwd })).code).toBe(0);
    expect((await run(['init'], { cwd })).stderr).toContain('is there already');
  });
});

describe('the built program', () => {
  const cli = path.join(import.meta.dirname, '../dist/cli.js');
  const built = existsSync(cli);

  test.skipIf(!built)('runs, and ends quietly when its reader leaves', () => {
    const cwd = folder({ 'a.yaml': neverPulled });
    const { status, stdout } = spawnSync(process.execPath, [cli, ...check()], { cwd, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('a.yaml:8:24: error never-pull');
    const head = execFileSync('sh', ['-c', `"${process.execPath}" "${cli}" rules | head -n 1`], { encoding: 'utf8' });
    expect(head.split('\n')).toHaveLength(2);
  });
});
