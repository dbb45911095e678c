import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { github } from '../../src/reporters/github.ts';
import { printable } from '../../src/reporters/printable.ts';
import { workflowCommand } from '../../src/reporters/workflowCommand.ts';
import { folder, neverPulled, run } from '../run.ts';
import { cleanReport, context, findings, report } from './report.ts';
import { someName, someReport } from './someReport.ts';

interface ReadCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** As `ActionCommand.TryParseV2` of github.com/actions/runner does it. */
function readCommand(line: string): ReadCommand {
  const end = line.indexOf('::', 2);
  const [head, text] = [line.slice(2, end), line.slice(end + 2)];
  const space = head.indexOf(' ');
  const unescape = (escaped: string, codes: readonly string[]): string =>
    codes.reduce((unescaped, code) => unescaped.replaceAll(code, decodeURIComponent(code)), escaped);
  const pairs = space === -1 ? [] : head.slice(space + 1).split(',');
  return {
    name: space === -1 ? head : head.slice(0, space),
    properties: Object.fromEntries(
      pairs.map((pair) => {
        const [key, value] = pair.split(/=(.*)/s, 2) as [string, string];
        return [key, unescape(value, ['%0D', '%0A', '%3A', '%2C', '%25'])];
      }),
    ),
    text: unescape(text, ['%0D', '%0A', '%25']),
  };
}

const commandsOf = (output: string): ReadCommand[] => output.split('\n').slice(0, -1).map(readCommand);

test('whatever is written, the runner reads', () => {
  fc.assert(
    fc.property(
      someName,
      someName.filter((value) => value !== ''),
      (text, value) => {
        const line = workflowCommand('error', { file: value, line: 3, title: '' }, text);
        expect(line).not.toMatch(/[\r\n]/);
        expect(readCommand(line)).toEqual({ name: 'error', properties: { file: value, line: '3' }, text });
      },
    ),
  );
});

test('no finding becomes another command, and no level has more than ten', async () => {
  await fc.assert(
    fc.asyncProperty(someReport, async (of) => {
      const commands = commandsOf(await github(of, context));
      expect(commands.length).toBeLessThanOrEqual(30);
      for (const name of ['error', 'warning', 'notice'])
        expect(commands.filter((command) => command.name === name).length).toBeLessThanOrEqual(10);
      const messages = new Set(of.findings.map(({ message }) => printable(message)));
      for (const { name, properties, text } of commands) {
        expect(['error', 'warning', 'notice']).toContain(name);
        expect(properties['title'] === 'k8sport' || [...messages].some((message) => text.startsWith(message))).toBe(true);
      }
    }),
  );
});

test('the worst stand first, and one notice counts the others', async () => {
  const many = findings.flatMap((finding) => Array.from({ length: 12 }, () => finding));
  const lines = async (verbose: boolean): Promise<string[]> => {
    const commands = commandsOf(await github({ ...report, findings: many }, { ...context, verbose }));
    return [...commands.map(({ name }) => name), commands.at(-1)!.text];
  };
  const times = (count: number, name: string): string[] => Array.from({ length: count }, () => name);
  const grave = [...times(10, 'error'), ...times(10, 'warning')];
  expect(await lines(true)).toEqual([...grave, ...times(10, 'notice'), '14 errors, 2 warnings, 3 notes more than GitHub shows here']);
  expect(await lines(false)).toEqual([...grave, 'notice', '14 errors, 2 warnings more than GitHub shows here']);
});

test('a file is named from the root of the repository', async () => {
  const [, , file] = commandsOf(await github(report, context)).map(({ properties }) => properties['file']);
  expect(file).toBe('k8s/overlays/eu west/claim#1.yaml');
});

test('nothing found, nothing written', async () => {
  expect(await github(cleanReport, context)).toBe('');
});

test('in the text before them, nothing is a command', async () => {
  const name = 'a ##[add-mask]e';
  const broken = 'apiVersion: v1\nkind: "Pod\n';
  const cwd = folder({
    '::stop-commands::x/a.yaml': broken,
    '##[add-mask]a.yaml': broken,
    'b.yaml': neverPulled.replace('- image', `- name: "${name}"\n      image`),
  });
  const shown = async (env: Record<string, string>, format: string): Promise<string> =>
    (await run(['check', '.', '-f', format], { cwd, env })).stdout;
  // As `ActionCommand` of github.com/actions/runner finds them.
  const command = /^\s*::[^]*::|##\[.*\]/m;
  for (const format of ['pretty', 'concise']) {
    expect(await shown({}, format)).toMatch(command);
    const text = await shown({ GITHUB_ACTIONS: 'true' }, format);
    expect(text).not.toMatch(command);
    expect(text).toContain('stop-commands');
    expect(text).toContain('## [add-mask]');
  }
});

test('in Actions the text comes with annotations, unless a format is chosen', async () => {
  const cwd = folder({ 'a.yaml': neverPulled });
  const stdout = async (actions: string, ...rest: string[]): Promise<string> =>
    (await run(['check', '.', ...rest], { cwd, env: { GITHUB_ACTIONS: actions } })).stdout;
  const text = await stdout('false');
  expect(text).not.toContain('::error');
  const both = await stdout('true');
  expect(both.startsWith(text)).toBe(true);
  expect(commandsOf(both.slice(text.length))).toMatchObject([{ name: 'error', properties: { file: 'a.yaml', line: '8', col: '24' } }]);
  expect(await stdout('true', '--format', 'pretty')).toBe(text);
  expect(await stdout('true', '--format', 'sarif=out.sarif')).toBe(text);
  expect(await stdout('false', '--format', 'github')).toBe(both.slice(text.length));
});
