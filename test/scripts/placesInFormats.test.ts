import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { read } from './read.ts';

/** What stands around a command, in lines of its own. */
const noise = fc.constantFrom(
  '',
  '# it\'s "quoted" \\ here',
  "echo 'one  two'",
  'true && echo "ü 🙂"',
  'if true; then',
  'echo in; fi',
  '  echo indented',
);
const program = fc.constantFrom('kubectl', 'minikube', 'kind', 'helm');

interface Written {
  readonly lines: readonly string[];
  /** Which program each marker is a word of. */
  readonly programs: readonly string[];
}

const written: fc.Arbitrary<Written> = fc
  .array(fc.record({ noise, program, before: fc.constantFrom('', 'sudo ', 'A=b ', 'true; ', 'echo "$(') }), { minLength: 1, maxLength: 5 })
  .map((all) => ({
    programs: all.map((each) => each.program),
    // The first line of a block decides about its indentation.
    lines: [
      'set -e',
      ...all.flatMap((each, index) => {
        const tail = each.before.endsWith('(') ? ')"' : '';
        const around = each.noise.startsWith('if') ? [each.noise, 'true; fi'] : each.noise.startsWith('echo in') ? [] : [each.noise];
        return [...around, `${each.before}${each.program} mark${index}x get pods -n web${tail}`];
      }),
    ],
  }));

const styles = fc.record({
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
    'BLOCK_LITERAL' as const,
    'BLOCK_FOLDED' as const,
  ),
  defaultKeyType: fc.constant('PLAIN' as const),
  indent: fc.integer({ min: 1, max: 6 }),
  lineWidth: fc.constantFrom(0, 30, 80),
  indentSeq: fc.boolean(),
});

type Wrap = (lines: readonly string[], style: object) => string;

const yaml =
  (make: (script: string) => unknown): Wrap =>
  (lines, style) =>
    stringify(make(lines.join('\n')), style);
const fenced =
  (language: string, indent: string): Wrap =>
  (lines) =>
    [
      '# Title',
      '',
      `${indent}\`\`\`${language}`,
      ...lines.map((line) => (indent + line).trimEnd() || indent.trim()),
      `${indent}\`\`\``,
      '',
    ].join('\n');

const formats: Readonly<Record<string, readonly [string, Wrap]>> = {
  'a workflow': [
    '.github/workflows/ci.yml',
    yaml((run) => ({ on: 'push', jobs: { test: { steps: [{ uses: 'a/b@v1' }, { name: 'ü', run }] } } })),
  ],
  'an action': ['action.yml', yaml((run) => ({ runs: { using: 'composite', steps: [{ run, shell: 'bash' }] } }))],
  'a pipeline': ['.gitlab-ci.yml', yaml((run) => ({ default: { before_script: ['true'] }, test: { script: [['true', run]] } }))],
  'a Taskfile': ['Taskfile.yml', yaml((cmd) => ({ version: '3', tasks: { up: { cmds: ['true', { cmd, silent: true }] } } }))],
  'package.json': ['package.json', (lines) => JSON.stringify({ name: 'a', scripts: { build: 'tsc', up: lines.join('\n') } }, null, '\t')],
  'skaffold.yaml': ['skaffold.yaml', yaml((buildCommand) => ({ build: { artifacts: [{ image: 'a', custom: { buildCommand } }] } }))],
  'a fence': ['README.md', fenced('bash', '')],
  'a fence in a list': ['README.md', (lines, style) => `1. First\n\n${fenced('sh', '   ')(lines, style)}`],
  'a fence in a quote': ['README.md', fenced('shell', '> ')],
  'a Tiltfile': ['Tiltfile', (lines) => `x = 1\nlocal("""${lines.join('\n').replaceAll(/["\\]/g, '\\$&')}""")\n`],
  'a raw text of a Tiltfile': ['Tiltfile', (lines) => `local_resource('a', cmd=r'''${lines.join('\n').replaceAll("'", '')}\n''')\n`],
};

test.each(Object.entries(formats))('in %s each command has its place', async (_, [file, wrap]) => {
  await fc.assert(
    fc.asyncProperty(written, styles, fc.constantFrom('\n', '\r\n'), async ({ lines, programs }, style, lineBreak) => {
      const text = wrap(lines, style).replaceAll('\n', lineBreak);
      const { commands } = await read(file, text);
      for (const [index, wanted] of programs.entries()) {
        const start = text.lastIndexOf(wanted, text.indexOf(`mark${index}x`));
        const found = commands.filter(({ words }) => words[0]?.text === `mark${index}x`);
        expect(found.map((command) => [command.program, offsetOf(text, command.place.start)])).toEqual([[wanted, start]]);
        expect(found[0]!.place.end.line).toBe(found[0]!.place.start.line);
        expect(found[0]!.place.end.column).toBeGreaterThan(found[0]!.place.start.column);
        const [marker, , , , last] = found[0]!.words;
        expect(offsetOf(text, marker!.place.start)).toBe(text.indexOf(`mark${index}x`));
        expect(last!.text).toBe('web');
      }
    }),
    { numRuns: 150 },
  );
});

function offsetOf(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  const before = text.split(/(?<=\n)/).slice(0, line - 1);
  return before.join('').length + column - 1;
}
