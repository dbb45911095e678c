import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, node, npm, typecheck } from './installedPackage.ts';
import { configMap, neverPulled } from './run.ts';

const root = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly types: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

describe.skipIf(!existsSync(path.join(root, 'dist/cli.js')))('the built package', () => {
  let installed: ReturnType<typeof install>;
  beforeAll(() => {
    installed = install();
    if (installed.isLinked) process.stderr.write('npm could not install the package; its dependencies are linked from node_modules\n');
  }, 120_000);
  afterAll(() => rmSync(installed.project, { recursive: true, force: true }));

  const write = (file: string, text: string): void => {
    const absolute = path.join(installed.project, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  };
  const packed = (): string[] => installed.packed.files.map((file) => file.path);

  test('has what it is run with, and nothing it is made of', () => {
    const wanted = [...manifest.files, 'LICENSE', 'README.md', 'package.json'];
    expect(packed().filter((file) => !wanted.some((each) => file === each || file.startsWith(`${each}/`)))).toEqual([]);
    expect(
      packed().filter(
        (file) =>
          !/^dist\/(?:rules\/)?scripts\//.test(file) &&
          /(?:^|\/)(?:src|tests?|fixtures|bench|scripts)\/|\.test\.|\.map$|(?<!\.d)\.ts$/.test(file),
      ),
    ).toEqual([]);
    expect(wanted.filter((each) => !packed().some((file) => file === each || file.startsWith(`${each}/`)))).toEqual([]);
  });

  test('is smaller than 3 MB without its dependencies', () => {
    expect(installed.packed.unpackedSize).toBeLessThan(3_000_000);
  });

  test('has every file that its manifest promises, and the program can be started', () => {
    const promised = [manifest.types, ...Object.values(manifest.bin), ...Object.values(manifest.exports).flatMap(leaves)];
    expect(promised.map((file) => file.replace('./', '')).filter((file) => !packed().includes(file))).toEqual([]);
    expect(installed.packed.files.find((file) => file.path === 'dist/cli.js')!.mode & 0o111).toBe(0o111);
  });

  test('exports every schema', () => {
    const schemas = readdirSync(root).filter((file) => file.endsWith('schema.json'));
    expect(schemas.length).toBeGreaterThan(0);
    expect(packed()).toEqual(expect.arrayContaining(schemas));
    expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(schemas.map((file) => `./${file}`)));
  });

  test('imports its own dependencies only', () => {
    const known = new Set([...Object.keys(manifest.dependencies), ...builtinModules]);
    const files = packed().filter((file) => /\.(?:js|d\.ts)$/.test(file));
    const strange = files.flatMap((file) =>
      [...read(file).matchAll(/\b(?:from|import)\s*\(?\s*["']((?:@[\w.-]+\/)?\w[\w./:-]*)["']/g)]
        .map(([, specifier]) => specifier!)
        .filter((specifier) => !specifier.startsWith('node:') && !known.has(packageOf(specifier)))
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(strange).toEqual([]);
  });

  test('runs by npx where it is installed', { timeout: 60_000 }, () => {
    write('pod.yaml', neverPulled);
    const found = npm(['exec', '--no', '--', 'k8sport', 'check', '-f', 'concise', 'pod.yaml'], installed.project);
    expect(found).toMatchObject({ status: 1, stdout: expect.stringContaining('pod.yaml:8:24: error never-pull') });
    const page = npm(['exec', '--no', '--', 'k8sport', 'explain', 'never-pull'], installed.project);
    expect(page).toMatchObject({ status: 0, stdout: expect.stringContaining('# never-pull') });
  });

  test('is a library', { timeout: 60_000 }, () => {
    write('pod.yaml', neverPulled);
    write('other/pod.yaml', neverPulled.replace(':v1', ':v2'));
    const script = `
      const api = await import('k8sport');
      const { findings } = await api.lint(['pod.yaml']);
      const { comparisons } = await api.compare(['pod.yaml', 'other']);
      const verdicts = comparisons.flatMap(({ differences }) => differences.map(({ verdict }) => verdict.kind));
      const code = await api.lint(['none']).catch((error) => error instanceof api.UserError && error.code);
      console.log(JSON.stringify({ functions: Object.keys(api), rules: findings.map(({ rule }) => rule), verdicts, code }));`;
    const { stdout, stderr } = node(['--input-type=module', '-e', script], installed.project);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      functions: expect.arrayContaining(['lint', 'compare', 'defineRule', 'definePlugin', 'UserError']),
      rules: ['never-pull'],
      verdicts: ['allowed'],
      code: 'input',
    });
  });

  test('has types that a strict stranger can use', { timeout: 60_000 }, () => {
    write('use.ts', typed);
    expect(typecheck(installed.project, ['use.ts'])).toMatchObject({ status: 0, stdout: '' });
    write('misuse.ts', typed.replaceAll('// @ts-expect-error', '//'));
    const { status, stdout } = typecheck(installed.project, ['misuse.ts']);
    expect(status).not.toBe(0);
    expect(stdout.match(/error TS/g)).toHaveLength(typed.split('@ts-expect-error').length - 1);
  });

  describe('docs/plugins.md', () => {
    const files = new Map(
      [...read('docs/plugins.md').matchAll(/`([\w./-]+\.\w+)`[^`]*:\n\n```\w+\n([\s\S]*?)```/g)].map(([, name, text]) => [name!, text!]),
    );

    test('shows a plugin whose types are right, that runs, and whose test passes', { timeout: 60_000 }, () => {
      expect([...files.keys()].filter((name) => /json|mjs/.test(name))).toEqual([
        'acme.mjs',
        '.k8sportrc.json',
        'acme.test.mjs',
        'audit.mjs',
      ]);
      for (const [name, text] of files) write(name, text);
      write('deploy/cm.yaml', configMap);
      write('deploy/web.yaml', files.get('fixtures/acme/team-label/valid/deployment.yaml')!);
      expect(typecheck(installed.project, ['acme.mjs'])).toMatchObject({ status: 0, stdout: '' });

      const checked = npm(['exec', '--no', '--', 'k8sport', 'check', '-f', 'acme/lines', 'deploy/'], installed.project);
      expect(checked).toMatchObject({ status: 1, stdout: expect.stringContaining('deploy/web.yaml:3 acme/team-label\n') });

      const tested = node(['--test', 'acme.test.mjs'], installed.project);
      expect(tested.stdout).toMatch(/pass 2\b/);
      expect(tested.status).toBe(0);

      // The tester is no rubber stamp.
      write('fixtures/acme/team-label/valid/deployment.yaml', configMap.replace('v1\nkind: ConfigMap', 'v1\nkind: Pod'));
      expect(node(['--test', 'acme.test.mjs'], installed.project).status).toBe(1);
    });

    test('shows a program that runs', { timeout: 60_000 }, () => {
      write('audit.mjs', files.get('audit.mjs')!);
      write('.k8sportrc.json', JSON.stringify({ environments: { local: { path: 'pod.yaml' }, production: { path: 'other' } } }));
      write('pod.yaml', neverPulled);
      write('other/pod.yaml', neverPulled.replace('Never', 'Always'));
      write('deploy/pod.yaml', neverPulled);
      const { stdout, stderr } = node(['audit.mjs'], installed.project);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/^deploy\/pod.yaml:8 never-pull .*\n1\n$/);
    });
  });
});

function leaves(entry: string | Readonly<Record<string, string>>): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What a program in TypeScript does with the package. */
const typed = `
import { compare, definePlugin, defineRule, lint, UserError, type Finding, type Plugin, type Report } from 'k8sport';
import { checkFixture } from 'k8sport/testing';

const meta = { summary: 's', why: 'w', category: 'images', severity: 'error', since: '1' } as const;

const one = defineRule({
  meta: {
    ...meta,
    id: 'acme/one',
    options: {
      label: { description: 'd', type: 'string', default: 'team' },
      most: { description: 'd', type: 'integer', default: 3 },
      tags: { description: 'd', type: 'array', items: { type: 'string' }, default: [] },
      mode: { description: 'd', enum: ['a', 'b'], default: 'a' },
    },
  },
  *check(resource, { options, targets }) {
    const label: string = options.label;
    const most: number = options.most;
    const tags: readonly string[] = options.tags;
    const mode: 'a' | 'b' = options.mode;
    // @ts-expect-error the schema says that it is text
    const wrong: number = options.label;
    // @ts-expect-error the schema has no such option
    options.lable;
    yield { at: resource.root.at('metadata'), message: [label, most, tags, mode, wrong].join(), targets: targets.map(({ id }) => id) };
  },
});

const all = defineRule({
  meta: { ...meta, id: 'acme/all', options: { most: { description: 'd', type: 'number', default: 3 } } },
  *checkAll(resources, { options }) {
    for (const resource of resources.slice(options.most)) yield { resource, at: resource.root, message: resource.id.kind };
  },
});

const files = defineRule({
  meta: { ...meta, id: 'acme/files' },
  *checkKustomization([first]) {
    if (first) yield { message: first.file, place: first.locate(['resources']) };
  },
});

// @ts-expect-error there is no such severity
defineRule({ meta: { ...meta, id: 'acme/two', severity: 'fatal' }, check: () => [] });

export const plugin: Plugin = definePlugin({
  name: 'acme',
  rules: [one, all, files],
  targets: { 'acme/prod': { extends: 'eks', storageClasses: ['fast'] } },
  reporters: { 'acme/text': ({ findings }, { root }) => root + findings.length },
});

// @ts-expect-error plugins have no hooks
definePlugin({ name: 'acme', onStart() {} } satisfies Plugin);

try {
  const report: Report = await lint(['.'], { cwd: '.', role: 'production' });
  const findings: readonly Finding[] = report.findings;
  const { comparisons } = await compare(['local', 'production'], { config: 'k8sport.json' });
  const complaints: string[] = await checkFixture([one], 'acme/one', 'a.yaml');
  (globalThis as { sink?: unknown }).sink = [findings, comparisons, complaints];
} catch (error) {
  if (error instanceof UserError && error.code === 'plugin') throw error;
}
`;
