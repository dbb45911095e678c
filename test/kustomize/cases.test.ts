import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoryFiles } from './memoryFiles.ts';
import { recordedObjects } from './recordedObjects.ts';
import { objectsOf, render } from './render.ts';

const root = path.join(import.meta.dirname, '../../fixtures/kustomize');

interface Settings {
  /** What is built; `input` where nothing is said. */
  readonly directory?: string;
  readonly loadRestrictions?: 'root-only' | 'none';
  /** Symbolic links, made where the case is run. */
  readonly links?: Readonly<Record<string, string>>;
  /** The first version of kustomize that builds it. */
  readonly since?: string;
  /** Why we do not do as kustomize does here, yet; whoever does it takes this away. */
  readonly differs?: string;
}

interface Case {
  readonly name: string;
  readonly settings: Settings;
  readonly files: Readonly<Record<string, Buffer>>;
  readonly expected?: string;
}

function readCase(name: string): Case {
  const folder = path.join(root, name);
  const text = (file: string): string | undefined =>
    existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : undefined;
  const inputs = readdirSync(path.join(folder, 'input'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const expected = text('expected.yaml');
  return {
    name,
    settings: JSON.parse(text('case.json') ?? '{}') as Settings,
    files: Object.fromEntries(inputs.map((file) => [`/case/${path.relative(folder, file).replaceAll(path.sep, '/')}`, readFileSync(file)])),
    ...(expected !== undefined && { expected }),
  };
}

function buildCase({ files, settings: { directory = 'input', links = {}, ...settings } }: Case) {
  const absolute = Object.fromEntries(Object.entries(links).map(([link, target]) => [`/case/${link}`, target]));
  return render(`/case/${directory}`, memoryFiles(files, absolute), { ...settings, root: '/case' });
}

/** Lines with the comment `# refused`: a refusal has to blame one of them, where there are any. */
function markedLines(files: Case['files']): string[] {
  return Object.entries(files).flatMap(([file, content]) =>
    content
      .toString()
      .split('\n')
      .flatMap((line, index) => (/#.*\brefused\r?$/.test(line) ? [`${file.slice('/case/'.length)}:${index + 1}`] : [])),
  );
}

const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readCase(name));

/** What differs has to fail until it does not. */
const options = ({ settings: { differs } }: Case) => ({ fails: differs !== undefined });

describe('what kustomize builds', () => {
  for (const each of cases.filter(({ expected }) => expected !== undefined)) {
    test(`${each.name} is built`, options(each), () => {
      const built = buildCase(each);
      expect(built.problems).toEqual([]);
      expect(objectsOf(built)).toEqual(recordedObjects(each.expected!));
    });
  }
});

describe('what kustomize refuses', () => {
  for (const each of cases.filter(({ expected }) => expected === undefined)) {
    test(`${each.name} is refused`, options(each), () => {
      const { problems } = buildCase(each);
      const refusals = problems.filter(({ kind }) => kind === 'refused');
      expect(refusals, JSON.stringify(problems)).not.toEqual([]);
      const { file, start } = refusals[0]!.place;
      expect(Object.keys(each.files)).toContain(`/case/${file}`);
      expect(start.line).toBeLessThanOrEqual(each.files[`/case/${file}`]!.toString().split('\n').length);
      const marked = markedLines(each.files);
      expect(marked.length > 0 ? marked : [`${file}:${start.line}`], refusals[0]!.message).toContain(`${file}:${start.line}`);
    });
  }
});

test('every case says what it is about', () => {
  const silent = cases.filter(({ files }) =>
    Object.entries(files).every(([file, content]) => !/kustomization(?:\.ya?ml)?$/i.test(file) || !content.toString().startsWith('# ')),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});
