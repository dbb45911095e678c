import { expect, test } from 'vitest';
import { type Build, build } from '../../src/kustomize/build.ts';
import { ParsedFiles } from '../../src/kustomize/parsedFiles.ts';
import type { Path } from '../../src/model/path.ts';
import type { Place } from '../../src/model/place.ts';

function render(texts: Readonly<Record<string, string>>, directory = '/r'): Build {
  return build({
    directory,
    files: {
      read: (path) => (texts[path] === undefined ? undefined : Buffer.from(texts[path])),
      isDirectory: (path) => Object.keys(texts).some((file) => file.startsWith(`${path}/`)),
      realPath: (path) => path,
    },
    loadRestrictions: 'root-only',
    nameOf: (path) => path.slice(1),
    cache: new ParsedFiles(),
  });
}

const at = ({ file, start, end }: Place): string => `${file}:${start.line}:${start.column}-${end.column}`;
const blamed = ({ resources: [first] }: Build, path: Path): string => at(first!.locate(path));

const base = {
  '/base/kustomization.yaml': 'resources: [web.yaml]\n',
  '/base/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: web
          image: nginx:1.0
`,
};

test('every value is blamed on who wrote it last, and remembers who wrote it before', () => {
  const rendered = render({
    ...base,
    '/r/kustomization.yaml': `resources: [../base]
namePrefix: dev-
patches:
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 3
images:
  - name: nginx
    newTag: "2.0"
`,
  });
  expect(rendered.problems).toEqual([]);
  expect(blamed(rendered, ['spec', 'replicas'])).toBe('r/kustomization.yaml:10:19-20');
  expect(rendered.resources[0]!.history(['spec', 'replicas']).map(at)).toEqual(['base/web.yaml:6:13-14']);
  expect(blamed(rendered, ['spec', 'template', 'spec', 'containers', 0, 'image'])).toBe('r/kustomization.yaml:13:13-18');
  expect(blamed(rendered, ['spec', 'template', 'spec', 'containers', 0, 'name'])).toBe('base/web.yaml:10:17-20');
  expect(blamed(rendered, ['metadata', 'name'])).toBe('r/kustomization.yaml:2:13-17');
  expect(blamed(rendered, ['spec', 'template', 'spec', 'nodeSelector', 'disk'])).toBe('base/web.yaml:8:5-9');
});

test('a generated value is blamed on the literal, the line or the file it comes from', () => {
  const rendered = render({
    '/r/kustomization.yaml': `configMapGenerator:
  - name: settings
    literals: [a=one]
    envs: [some.env]
    files: [app.conf]
`,
    '/r/some.env': '# values\nB=two\n',
    '/r/app.conf': 'first\nsecond\n',
  });
  const [settings] = rendered.resources;
  expect(settings!.id.name).toMatch(/^settings-[a-z0-9]{10}$/);
  expect(blamed(rendered, ['data', 'a'])).toBe('r/kustomization.yaml:3:18-21');
  expect(blamed(rendered, ['data', 'B'])).toBe('r/some.env:2:3-6');
  expect(at(settings!.locate(['data', 'app.conf'], 'value', { start: 6, length: 6 }))).toBe('r/app.conf:2:1-7');
});

test('what cannot be rendered is one note, and what follows from it is no refusal', () => {
  const { problems, resources } = render({
    '/r/kustomization.yaml': 'resources: [web.yaml, "https://example.com/x.yaml"]\npatches: [{path: p.yaml}]\n',
    '/r/web.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
    '/r/p.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n',
  });
  expect(resources).toHaveLength(1);
  expect(problems.map(({ kind, place }) => `${kind} ${at(place)}`)).toEqual([
    'unsupported r/kustomization.yaml:1:23-51',
    'unsupported r/p.yaml:3:18-19',
  ]);
});

test('a file of a generator that has to be fetched is one note, and leaves its key', () => {
  const rendered = render({
    '/r/kustomization.yaml':
      'configMapGenerator:\n  - name: a\n    literals: [b=c]\n    envs: ["http://example.com/some.env"]\n    files: ["x=https://example.com/x.json"]\n',
  });
  expect(rendered.resources.map(({ root }) => root.raw)).toMatchObject([{ data: { b: 'c', x: '' } }]);
  expect(rendered.problems.map(({ kind, place }) => `${kind} ${at(place)}`)).toEqual([
    'unsupported r/kustomization.yaml:4:12-41',
    'unsupported r/kustomization.yaml:5:13-43',
  ]);
});

test('a configuration that has to be fetched is one note, and names may not have followed', () => {
  const rendered = render({
    ...base,
    '/r/kustomization.yaml': 'resources: [../base]\nconfigurations: [https://example.com/rollouts.yaml]\n',
  });
  expect(rendered.problems.map(({ kind, place }) => [kind, at(place)])).toEqual([['unsupported', 'r/kustomization.yaml:2:18-51']]);
  expect(rendered.resources[0]!.mayReferByOldNames).toBe(true);
  expect(render(base, '/base').resources[0]!.mayReferByOldNames).toBe(false);
});

test('a cycle, and a thousand bases below each other, are refused where they are written', () => {
  const cycle = render({ '/r/kustomization.yaml': 'resources: [../s]\n', '/s/kustomization.yaml': 'resources: [../r]\n' });
  expect(cycle.problems.map(({ place }) => at(place))).toEqual(['s/kustomization.yaml:1:13-17']);
  const deep: Record<string, string> = {};
  for (let level = 0; level < 1000; level++) deep[`/r${level}/kustomization.yaml`] = `resources: [../r${level + 1}]\n`;
  expect(render(deep, '/r0').problems).toHaveLength(1);
});

test('bases that are listed again and again are rendered once', () => {
  const texts: Record<string, string> = {
    '/r30/kustomization.yaml': 'resources: [x.yaml]\n',
    '/r30/x.yaml': 'apiVersion: v1\nkind: A\nmetadata: {name: a}\n',
  };
  for (let level = 0; level < 30; level++) texts[`/r${level}/kustomization.yaml`] = `resources: [../r${level + 1}, ../r${level + 1}]\n`;
  expect(render(texts, '/r0').resources).toHaveLength(1);
});

test('a patch tells which lists it replaced', () => {
  const { kustomizations } = render({
    '/r/kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml}, {target: {kind: None}, patch: "[]"}]\n',
    '/r/a.yaml': 'apiVersion: x/v1\nkind: A\nmetadata: {name: a}\nspec: {hosts: [a, b]}\n',
    '/r/p.yaml': 'apiVersion: x/v1\nkind: A\nmetadata: {name: a}\nspec: {hosts: [c]}\n',
  });
  const [first, second] = kustomizations[0]!.patches;
  expect(first!.replacedLists.map(({ path, place, previous }) => [path.join('.'), at(place), at(previous)])).toEqual([
    ['spec.hosts', 'r/p.yaml:4:8-13', 'r/a.yaml:4:8-13'],
  ]);
  expect(second!.matched).toBe(0);
});
