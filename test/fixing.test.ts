import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, neverPulled, run, type Run } from './run.ts';

const check = async (cwd: string, ...rest: string[]): Promise<Run> => run(['check', '.', '-f', 'concise', ...rest], { cwd });
const read = (cwd: string, file = 'pod.yaml'): string => fs.readFileSync(path.join(cwd, file), 'utf8');
const pulled = neverPulled.replace(/.*imagePullPolicy: Never.*\n/, '');

const pod = (name: string, rest = ''): string => `apiVersion: v1
kind: Pod
metadata:
  name: ${name}
spec:
  containers:
    - name: ${name}
      image: registry.example.com/${name}:v1
      imagePullPolicy: Never${rest}
      resources: { requests: { cpu: 10m, memory: 16Mi }, limits: { memory: 16Mi } }
`;
const mended = (name: string): string => pod(name).replace('      imagePullPolicy: Never\n', '');

describe('--fix', () => {
  test('mends, judges again, and says what it did; a second run changes nothing', async () => {
    const cwd = folder({ 'pod.yaml': `${pod('a')}---\n# two\n${pod('b', ' # why')}`, 'clean.yaml': configMap });
    const { stdout, stderr } = await check(cwd, '--fix');
    expect(stdout).not.toContain('never-pull');
    expect(stderr).toBe('fixed 2 problems in 1 file\n');
    expect(read(cwd)).toBe(`${mended('a')}---\n# two\n${mended('b')}`);
    const { stderr: second } = await check(cwd, '--fix');
    expect(second).toBe('fixed nothing\n');
    expect(read(cwd)).toBe(`${mended('a')}---\n# two\n${mended('b')}`);
  });

  test('the exit code is that of what is left', async () => {
    expect((await check(folder({ 'pod.yaml': pod('a') }))).code).toBe(1);
    expect((await check(folder({ 'pod.yaml': pod('a') }), '--fix')).code).toBe(0);
    expect((await check(folder({ 'pod.yaml': pod('a').replace(/ +resources.*\n/, '') }), '--fix', '--fail-on', 'info')).code).toBe(1);
  });

  test('line breaks, a byte order mark, a missing last line break and the mode stay', async () => {
    const crlf = `\uFEFF${pod('a')}`.replaceAll('\n', '\r\n').trimEnd();
    const cwd = folder({ 'pod.yaml': crlf });
    fs.chmodSync(path.join(cwd, 'pod.yaml'), 0o640);
    await check(cwd, '--fix');
    expect(read(cwd)).toBe(`\uFEFF${mended('a')}`.replaceAll('\n', '\r\n').trimEnd());
    expect(fs.statSync(path.join(cwd, 'pod.yaml')).mode & 0o777).toBe(0o640);
  });

  test('the file is mended that wrote the value', async () => {
    const cwd = folder({
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': pod('a'),
      'overlays/one/kustomization.yaml': 'resources: [../../base]\n',
      'overlays/two/kustomization.yaml': 'resources: [../../base]\nnamePrefix: two-\n',
    });
    expect((await check(cwd, '--fix')).stderr).toContain(' in 1 file\n');
    expect(read(cwd, 'base/pod.yaml')).toBe(mended('a'));
  });

  test('what is suppressed or in the baseline is left alone', async () => {
    const suppressed = pod('a').replace('Never', 'Never # k8sport-ignore never-pull: it must');
    const cwd = folder({ 'pod.yaml': suppressed, 'old.yaml': pod('b') });
    await check(cwd, '--baseline', 'known.json', '--update-baseline');
    fs.writeFileSync(path.join(cwd, 'new.yaml'), pod('c'));
    await check(cwd, '--baseline', 'known.json', '--fix');
    expect([read(cwd), read(cwd, 'old.yaml'), read(cwd, 'new.yaml')]).toEqual([suppressed, pod('b'), mended('c')]);
  });

  test('with --only-named, other files are left alone', async () => {
    const cwd = folder({ 'a.yaml': pod('a'), 'b.yaml': pod('b') });
    await run(['check', '--only-named', '--fix', 'a.yaml'], { cwd });
    expect([read(cwd, 'a.yaml'), read(cwd, 'b.yaml')]).toEqual([mended('a'), pod('b')]);
  });

  test('standard input is no file', async () => {
    const { stderr, stdout } = await run(['check', '-', '--fix', '-f', 'concise'], { cwd: folder({}), stdin: pod('a') });
    expect(stderr).toBe('fixed nothing; 1 fix refused:\n  <stdin>:9 never-pull: standard input cannot be written\n');
    expect(stdout).toContain('never-pull');
    expect(stdout).not.toContain('with `--fix`');
  });

  test.each([
    ['an alias', `${pod('a').replace('imagePullPolicy: Never', 'imagePullPolicy: &never Never')}  restartPolicy: *never\n`],
    ['a merge key', `x: &x { imagePullPolicy: Never }\n${pod('a').replace('imagePullPolicy: Never', '<<: *x')}`],
  ])('%s is refused with the reason, and nothing is written', async (_, text) => {
    const cwd = folder({ 'pod.yaml': text, 'other.yaml': pod('b') });
    const { stderr, stdout } = await check(cwd, '--fix');
    expect(stderr).toMatch(/^fixed 1 problem in 1 file; 1 fix refused:\n {2}pod\.yaml:\d+ never-pull: \S/);
    expect(stdout).toContain('never-pull');
    expect([read(cwd), read(cwd, 'other.yaml')]).toEqual([text, mended('b')]);
  });

  test('flow style, JSON and tabs before comments are handled', async () => {
    const flow =
      '{ apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { containers: [{ image: "r.example.com/a:v1", imagePullPolicy: Never, resources: { requests: { cpu: 1m, memory: 1Mi }, limits: { memory: 1Mi } } }] } }';
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'b' },
      spec: { containers: [{ image: 'a:v1', imagePullPolicy: 'Never' }] },
    });
    const cwd = folder({ 'flow.yaml': flow, 'pod.json': json, 'tabs.yaml': pod('c', '\t# why').replace('name: c\n', 'name: c\t# name\n') });
    expect((await check(cwd, '--fix')).stderr).toBe('fixed 3 problems in 3 files\n');
    expect(read(cwd, 'flow.yaml')).toBe(flow.replace(', imagePullPolicy: Never', ''));
    expect(read(cwd, 'pod.json')).toBe(json.replace(',"imagePullPolicy":"Never"', ''));
    expect(read(cwd, 'tabs.yaml')).toBe(mended('c').replace('name: c\n', 'name: c\t# name\n'));
  });

  test('read-only files, and links out of the repository, are left alone', async () => {
    const outside = folder({ 'pod.yaml': pod('b') });
    const cwd = folder({ 'pod.yaml': pod('a'), 'inside/real.yaml': pod('c') });
    fs.chmodSync(path.join(cwd, 'pod.yaml'), 0o444);
    fs.symlinkSync(path.join(outside, 'pod.yaml'), path.join(cwd, 'out.yaml'));
    fs.symlinkSync('inside/real.yaml', path.join(cwd, 'link.yaml'));
    const { stderr } = await run(['check', '--fix', 'pod.yaml', 'out.yaml', 'link.yaml', 'inside'], { cwd });
    expect(stderr).toContain('pod.yaml:9 never-pull: the file is read-only');
    expect(stderr).toContain('out.yaml:9 never-pull: a link leads out of the repository');
    expect(stderr).toContain('; 2 fixes refused:');
    expect([read(cwd), read(outside), read(cwd, 'inside/real.yaml')]).toEqual([pod('a'), pod('b'), mended('c')]);
    expect(fs.lstatSync(path.join(cwd, 'link.yaml')).isSymbolicLink()).toBe(true);
  });
});

describe('--diff', () => {
  test('prints a patch that git and patch take, and writes nothing', async () => {
    const files = { 'pod.yaml': pod('a'), 'k8s/with space.yaml': `${pod('b').replaceAll('\n', '\r\n')}---\r\n${pod('c')}`.trimEnd() };
    const [cwd, twin] = [folder(files), folder(files)];
    const { stdout, stderr, code } = await run(['check', '--diff'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('would fix 3 problems in 2 files\n');
    for (const [file, text] of Object.entries(files)) expect(read(cwd, file)).toBe(text);
    await check(twin, '--fix');
    for (const program of [
      ['git', 'apply', '-'],
      ['patch', '-p1', '--binary'],
    ] as const) {
      const copy = folder(files);
      execFileSync(program[0], program.slice(1), { cwd: copy, input: stdout });
      for (const file of Object.keys(files)) expect(read(copy, file)).toBe(read(twin, file));
    }
    expect(await run(['check', '--diff'], { cwd: twin })).toEqual({ code: 0, stdout: '', stderr: 'would fix nothing\n' });
  });

  test('shows nothing of a Secret', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { key: hunter2 }\n';
    const cwd = folder({ 'both.yaml': `${pod('a')}---\n${secret}`, 'pod.yaml': pod('b') });
    const { stdout, stderr } = await run(['check', '--diff'], { cwd });
    expect(stdout).toContain('+++ b/pod.yaml');
    expect(stdout).not.toMatch(/hunter2|both/);
    expect(stderr).toContain('both.yaml: left out');
  });

  test('reports go to files only', async () => {
    const cwd = folder({ 'pod.yaml': pod('a') });
    const { stdout } = await run(['check', '--diff', '-f', 'json=report.json'], { cwd });
    expect(stdout).toMatch(/^--- a\/pod\.yaml\n/);
    expect(JSON.parse(read(cwd, 'report.json'))).toHaveProperty('findings');
  });
});

test('--fix-dry-run reports what would be left, and writes nothing', async () => {
  const cwd = folder({ 'pod.yaml': pod('a') });
  const { stdout, stderr, code } = await check(cwd, '--fix-dry-run');
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'would fix 1 problem in 1 file\n' });
  expect(stdout).not.toContain('never-pull');
  expect(read(cwd)).toBe(pod('a'));
});

test('who makes the edits of SARIF and of rdjsonl gets what --fix writes', async () => {
  const files = {
    'pod.yaml': pod('ä', ' # ü').replaceAll('\n', '\r\n'),
    'flow.yaml':
      '{ kind: Pod, apiVersion: v1, metadata: { name: ö }, spec: { containers: [{ image: "r.example.com/ö:v1", imagePullPolicy: Never, resources: { requests: { cpu: 1m, memory: 1Mi }, limits: { memory: 1Mi } } }] } }',
  };
  const [cwd, twin] = [folder(files), folder(files)];
  await check(twin, '--fix');
  await run(['check', '-f', 'sarif=out.sarif', '-f', 'rdjsonl=out.rdjsonl'], { cwd });
  const log = JSON.parse(read(cwd, 'out.sarif')) as {
    runs: [{ results: { ruleId: string; fixes?: [{ artifactChanges: ArtifactChange[] }] }[] }];
  };
  const changes = log.runs[0].results.flatMap(({ ruleId, fixes = [] }) =>
    (ruleId === 'never-pull' ? fixes : []).flatMap(({ artifactChanges }) => artifactChanges),
  );
  expect(changes).toHaveLength(2);
  for (const { artifactLocation, replacements } of changes) {
    const edits = replacements.map(({ deletedRegion: at, insertedContent }) => ({ ...at, text: insertedContent.text }));
    expect(replaced(read(cwd, artifactLocation.uri), edits)).toBe(read(twin, artifactLocation.uri));
  }
  const lines = read(cwd, 'out.rdjsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Diagnostic);
  const suggesting = lines.filter(({ code, suggestions }) => suggestions && code.value === 'never-pull');
  expect(suggesting).toHaveLength(2);
  for (const { location, suggestions } of suggesting) {
    const edits = suggestions!.map(({ range: { start, end }, text }) => ({
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      text,
    }));
    // Its columns count bytes.
    const inBytes = (text: string): string => Buffer.from(text).toString('latin1');
    expect(replaced(inBytes(read(cwd, location.path)), edits)).toBe(inBytes(read(twin, location.path)));
  }
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface ArtifactChange {
  readonly artifactLocation: { readonly uri: string };
  readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent: { readonly text: string } }[];
}

interface Diagnostic {
  readonly location: { readonly path: string };
  readonly code: { readonly value: string };
  readonly suggestions?: readonly {
    readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly column: number }>>;
    readonly text: string;
  }[];
}

function replaced(text: string, edits: readonly (Region & { readonly text: string })[]): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return edits.reduceRight(
    (whole, edit) =>
      whole.slice(0, offset(edit.startLine, edit.startColumn)) + edit.text + whole.slice(offset(edit.endLine, edit.endColumn)),
    text,
  );
}

test('without --fix, the summary says what can be fixed', async () => {
  expect((await check(folder({ 'pod.yaml': neverPulled }))).stdout).toContain('1 problem can be fixed with `--fix`\n');
  expect((await check(folder({ 'pod.yaml': pulled }))).stdout).not.toContain('can be fixed');
});

test.each([
  [['--diff', '--fix-dry-run'], '--diff prints a patch'],
  [['--diff', '--update-baseline'], '--diff writes nothing, and --update-baseline does'],
  [['--fix=all'], '--fix: `all` is not known'],
])('a wrong call: %j', async (argv, message) => {
  const { code, stderr } = await check(folder({ 'pod.yaml': neverPulled }), ...argv);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

describe('--image-map', () => {
  const latest = pod('a').replace('a:v1', 'a:latest').replace('      imagePullPolicy: Never\n', '');

  test.each(['registry.example.com/a: v2', '{"registry.example.com/a:latest": "v2"}'])('%s', async (map) => {
    const cwd = folder({ 'pod.yaml': latest, 'versions.txt': map });
    await check(cwd, '--fix=unsafe', '--image-map', 'versions.txt');
    expect(read(cwd)).toBe(latest.replace('a:latest', 'a:v2'));
  });

  test.each([
    ['- a', 'versions.txt is no map'],
    ['a: 1', 'versions.txt is no map'],
    ['a: [', 'versions.txt is no map'],
    [undefined, 'versions.txt: not found'],
  ])('%s', async (map, message) => {
    const cwd = folder({ 'pod.yaml': latest, ...(map !== undefined && { 'versions.txt': map }) });
    const { code, stderr } = await check(cwd, '--image-map', 'versions.txt');
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(read(cwd)).toBe(latest);
  });
});
