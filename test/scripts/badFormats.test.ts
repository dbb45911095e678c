import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../src/scripts/languageOf.ts';
import { read } from './read.ts';

const files = [
  '.github/workflows/a.yml',
  'action.yml',
  '.gitlab-ci.yml',
  'Taskfile.yml',
  'package.json',
  'skaffold.yaml',
  'README.md',
  'a.ps1',
  'Tiltfile',
];
const names =
  'jobs steps run uses with shell defaults runs-on runs script before_script default include component tasks cmds cmd sh vars preconditions status scripts build artifacts image custom buildCommand hooks before host command deploy kubectl profiles activation kubeContext local push __proto__ constructor a';
const key = fc.constantFrom(...names.split(' '));
const leaf = fc.constantFrom(null, 1, true, '', 'kubectl get a', 'kubectl "', '${{ a', '{{ b }}', '$(((');
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 7 }, leaf, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 6 })),
}));
const marks = [
  'kubectl get a',
  '```sh\n',
  '```\n',
  '> ',
  '- ',
  '\n',
  '\r\n',
  '"',
  "'",
  '"""',
  '`',
  '$(',
  '${{',
  '}}',
  '{',
  '}',
  '(',
  ')',
  '@"\n',
  "@'\n",
  '|',
  '&',
  '<<',
  '#',
  ': ',
  'jobs:\n',
  '&x ',
  '*x',
  '!reference ',
  'local(',
  ' % ',
  '+',
  '\ufeff',
  '\0',
  '\\',
  '🙂',
  '\ue000',
];

test.each(files)('%s of any shape is read without a crash', async (file) => {
  const property = fc.asyncProperty(tree, (value) => isSound(file, JSON.stringify(value)));
  expect((await fc.check(property, { numRuns: 300 })).counterexample).toBeNull();
});

test.each(files)('%s of any text is read without a crash', async (file) => {
  const text = fc.array(fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 5 })), { maxLength: 30 }).map((parts) => parts.join(''));
  const property = fc.asyncProperty(text, (any) => isSound(file, any));
  expect((await fc.check(property, { numRuns: 500 })).counterexample).toBeNull();
});

/** Places lie in the file, and in one line. */
async function isSound(file: string, text: string): Promise<void> {
  expect(languageOf(file)).toBeDefined();
  const { commands, settings } = await read(file, text);
  const lines = text.split(/\r\n|\r|\n/);
  for (const { place } of [...commands, ...settings]) {
    expect(place.end.line).toBe(place.start.line);
    expect(place.start.line).toBeLessThanOrEqual(lines.length);
    expect(place.end.column).toBeGreaterThanOrEqual(place.start.column);
  }
}

const deep = 20_000;
const hostile: readonly (readonly [string, string])[] = [
  ['a.ps1', '('.repeat(deep)],
  ['a.ps1', '"$('.repeat(deep)],
  ['a.ps1', '\n'.repeat(deep * 10)],
  ['a.ps1', '$a'.repeat(deep)],
  ['a.ps1', 'a|'.repeat(deep)],
  ['Tiltfile', '('.repeat(deep)],
  ['Tiltfile', "'a' + (".repeat(deep)],
  ['Tiltfile', "'a' + ".repeat(deep)],
  ['Tiltfile', 'a + '.repeat(deep)],
  ['Tiltfile', "local('kubectl')\n".repeat(deep)],
  ['README.md', '```\n'.repeat(deep)],
  ['README.md', '> '.repeat(deep)],
  ['README.md', `\`\`\`console\n${'$ a <<E '.repeat(deep)}\n\`\`\`\n`],
  ['Taskfile.yml', JSON.stringify({ tasks: { a: '{{'.repeat(deep) } })],
  ['Taskfile.yml', JSON.stringify({ tasks: { a: '{{.A}}'.repeat(deep) } })],
  ['.github/workflows/a.yml', JSON.stringify({ jobs: { a: { steps: [{ run: '${{ '.repeat(deep) }] } } })],
  ['.gitlab-ci.yml', `a:\n  script: ${'['.repeat(400)}${']'.repeat(400)}`],
];

test.each(hostile.map(([file, text]) => [file, text.slice(0, 30), text] as const))('%s with %j and so on ends', async (file, _, text) => {
  const start = performance.now();
  await read(file, text);
  expect(performance.now() - start).toBeLessThan(20_000);
});
