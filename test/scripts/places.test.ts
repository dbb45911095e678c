import { array, assert, asyncProperty, constantFrom, letrec, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, ScriptLanguage } from '../../src/model/script.ts';
import { Fragment } from '../../src/scripts/reading/fragment.ts';
import { readShell } from '../../src/scripts/reading/shell/shell.ts';
import { readScript } from '../../src/scripts/readScript.ts';
import { Source } from '../../src/yaml/source.ts';

/** A script, made with a mark before each program: `‹kubectl`. */
const mark = '‹';

const program = constantFrom('kubectl', 'kind', 'minikube', 'helm');
const word = constantFrom('get', '-n', "'a b'", '"c $D"', '--to=$E', '\\\n  f', '"g\nh"', '{}', '\\;');
const simple = tuple(program, array(word, { maxLength: 4 })).map(([name, words]) => [`${mark}${name}`, ...words].join(' '));

const { script } = letrec<{ script: string; command: string }>((tie) => ({
  command: oneof(
    { weight: 4, arbitrary: simple },
    simple.map((command) => `sudo -E A=b timeout 5 ${command}`),
    simple.map((command) => `${mark}kubectl get $(${command}) x`),
    simple.map((command) => `${mark}kubectl get "\`${command}\`"`),
    tuple(simple, simple).map(([first, second]) => `${first} | ${second} > out`),
    tuple(simple, simple).map(([first, second]) => `! (${first}) && { ${second}; }`),
    simple.map((command) => `if ${command}; then\n\t${mark}helm ls\nfi`),
    simple.map((command) => `f() {\n  ${command}\n}`),
    simple.map((command) => `case $x in\n  a) ${command} ;;\nesac`),
    simple.map((command) => `${mark}bash <<'END'\n${command}\nEND`),
    simple.map((command) => `${mark}kubectl apply -f - <<END\nkind: Pod\nname: $(${command})\nEND`),
    simple.map((command) => `${mark}ssh host "${command.replaceAll(/["$\\]/g, '\\$&')}"`),
  ),
  script: array(oneof(tie('command'), constantFrom('# kind create cluster', '', 'A=kubectl', '  ')), { maxLength: 8 }).map((lines) =>
    lines.join('\n'),
  ),
}));

interface At {
  readonly line: number;
  readonly column: number;
}

/** The text without marks, and where they stood. */
function unmarked(marked: string): { readonly text: string; readonly places: At[] } {
  const places: At[] = [];
  let [line, column, text] = [1, 1, ''];
  for (const char of marked) {
    if (char === mark) {
      places.push({ line, column });
      continue;
    }
    text += char;
    [line, column] = char === '\n' ? [line + 1, 1] : [line, column + 1];
  }
  return { text, places };
}

function placesOf(commands: readonly Command[]): At[] {
  return commands.map(({ place }) => place.start).toSorted((a, b) => a.line - b.line || a.column - b.column);
}

test('each command of a script is found where it was written', () => {
  assert(
    property(script, (marked) => {
      const { text, places } = unmarked(marked);
      expect(placesOf(readShell(Fragment.of(new Source('a.sh', text)), ''))).toEqual(places);
    }),
  );
});

test('the same with line ends of Windows', () => {
  assert(
    property(script, (marked) => {
      const { text, places } = unmarked(marked);
      expect(placesOf(readShell(Fragment.of(new Source('a.sh', text.replaceAll('\n', '\r\n'))), ''))).toEqual(places);
    }),
  );
});

test('the same in a part of a file, whose lines are indented', () => {
  assert(
    property(script, stringMatching(/^[ \t]{0,4}$/), (marked, indent) => {
      const file = `before:\n${marked.replaceAll(/^/gm, indent)}\nafter`;
      const { text, places } = unmarked(file);
      let start = 0;
      const pieces = text.split('\n').flatMap((line, index, all) => {
        const piece = { start: start + indent.length, text: `${line.slice(indent.length)}\n` };
        start += line.length + 1;
        return index === 0 || index === all.length - 1 ? [] : [piece];
      });
      expect(placesOf(readShell(new Fragment(new Source('a', text), pieces), ''))).toEqual(places);
    }),
  );
});

test('the same in a Makefile, whose dollars are doubled', async () => {
  await assert(
    asyncProperty(array(simple, { maxLength: 5 }), async (commands) => {
      const recipe = commands.map((each) => `\t@${each.replaceAll('$', '$$$$').replaceAll(/(?<!\\)\n/g, ' ')}`).join('\n');
      const { text, places } = unmarked(`X = $(shell ${mark}kind get)\nall: a$(X) $(X)\n${recipe}\n`);
      const { commands: found } = await readScript(new Source('Makefile', text), 'make');
      expect(placesOf(found)).toEqual(places);
    }),
  );
});

const syntax = array(
  constantFrom(
    ...'$(){}[]`"\'\\|&;<>=#!:@\t\r\n'.split(''),
    ' ',
    '$(',
    '${',
    '<<EOF',
    'EOF',
    'if',
    'fi',
    'kubectl',
    'kind',
    'bash -c',
    'A=',
    '$A',
    '$(A)',
    '{{a}}',
    'RUN',
    'define',
    'endef',
    'eval',
    'find -exec',
    '\uE000',
    '\uE001',
    'k8sport-ignore',
    '\u{1F600}',
  ),
  { maxLength: 60 },
);

test.each<ScriptLanguage>(['shell', 'make', 'just', 'dockerfile'])(
  'no text breaks %s, and every place is within one line of it',
  async (language) => {
    await assert(
      asyncProperty(
        oneof(
          syntax.map((parts) => parts.join('')),
          string({ unit: 'binary' }),
        ),
        async (text) => {
          const source = new Source('a', text);
          const { commands } = await readScript(source, language);
          const lines = text.split(/\r\n|\n|\r/);
          for (const place of commands.flatMap((command) => [command.place, ...command.words.map((each) => each.place)])) {
            const { start, end } = place;
            expect(end.line).toBe(start.line);
            expect(start.column).toBeGreaterThanOrEqual(1);
            expect(end.column).toBeGreaterThanOrEqual(start.column);
            expect(end.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  },
);
