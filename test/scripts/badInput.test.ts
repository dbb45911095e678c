import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { ScriptLanguage } from '../../src/model/script.ts';
import { Fragment } from '../../src/scripts/reading/fragment.ts';
import { parsable } from '../../src/scripts/reading/shell/nesting.ts';
import { readScript } from '../../src/scripts/readScript.ts';
import { Source } from '../../src/yaml/source.ts';
import { folder, run } from '../run.ts';

const good = 'minikube ip\n';

interface Report {
  readonly findings: readonly Pick<Finding, 'rule' | 'place'>[];
  readonly notes: readonly string[];
}

/** What is said of a file beside a good one, which must still be checked. */
async function told(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<{ readonly lines: string[]; readonly notes: readonly string[] }> {
  const { stdout, stderr } = await run(['check', '.', '-f', 'json'], { cwd: folder({ 'good.sh': good, ...files }) });
  expect(stderr).toBe('');
  const { findings, notes } = JSON.parse(stdout) as Report;
  const places = findings.map(({ place, rule }) => `${place.file}:${place.start.line}:${place.start.column} ${rule}`);
  expect(places).toContain('good.sh:1:1 minikube-ip');
  return { lines: places.filter((place) => !place.startsWith('good.sh')), notes };
}

describe('files', () => {
  test('of 5 MB are left out, with a note', async () => {
    const { lines, notes } = await told({ 'big.sh': `${good}${'a=1;'.repeat(1_300_000)}` });
    expect(lines).toEqual([]);
    expect(notes).toContain('big.sh: is 5 MB, so its commands were not read');
  });

  test('that are no text are left out, with a note', async () => {
    const { lines, notes } = await told({ 'binary.sh': Buffer.from(`\x7fELF\0\xff\xfe\n${good}`, 'latin1') });
    expect(lines).toEqual([]);
    expect(notes).toContain('binary.sh: is no text, so its commands were not read');
  });

  test('in Windows-1252 and UTF-16, and with line ends of Windows, are read', async () => {
    const { lines } = await told({
      'latin.sh': Buffer.from(`echo 'gr\xfc\xdfe'\n${good}`, 'latin1'),
      'utf16.sh': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')]),
      'windows.sh': `echo a \\\r\n  b\r\n${good.replace('\n', '\r\n')}`,
    });
    expect(lines).toEqual(['latin.sh:2:1 minikube-ip', 'utf16.sh:1:1 minikube-ip', 'windows.sh:3:1 minikube-ip']);
  });

  test('without commands are counted and say nothing', async () => {
    const { lines, notes } = await told({
      'comments.sh': '# minikube ip\n\n# kind\n',
      'empty.sh': '',
      'unclosed.sh': 'echo "minikube ip',
    });
    expect([lines, notes]).toEqual([[], []]);
  });

  test.skipIf(process.platform === 'win32')('outside of the repository are not read', async () => {
    const outside = folder({ 'a.sh': good, run: `#!/bin/sh\n${good}` });
    const cwd = folder({ 'good.sh': good });
    symlinkSync(path.join(outside, 'a.sh'), path.join(cwd, 'a.sh'));
    symlinkSync(path.join(outside, 'run'), path.join(cwd, 'run'));
    symlinkSync(outside, path.join(cwd, 'scripts'));
    symlinkSync(path.join(cwd, 'nowhere'), path.join(cwd, 'dangling.sh'));
    const { stdout, stderr } = await run(['check', '.', '-f', 'concise'], { cwd });
    expect(stdout.match(/minikube-ip/g)).toHaveLength(1);
    expect(stderr).toBe('');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('that must not be read are left out, with a note', async () => {
    const cwd = folder({ 'good.sh': good, 'secret.sh': good });
    chmodSync(path.join(cwd, 'secret.sh'), 0);
    const { stdout } = await run(['check', '.', '-f', 'json'], { cwd });
    expect((JSON.parse(stdout) as Report).notes).toContain('secret.sh: cannot be read (EACCES), so its commands were not read');
  });

  test('without an extension are read where their first line names a shell', async () => {
    const { lines } = await told({
      'bin/up': `#!/usr/bin/env bash\n${good}`,
      'hack/down': `#! /bin/sh -e\n${good}`,
      'bin/py': `#!/usr/bin/env python3\n${good}`,
      'bin/text': good,
      'bin/LICENSE': `#!/bin/sh\n${good}`,
    });
    expect(lines).toEqual(['bin/up:2:1 minikube-ip', 'hack/down:2:1 minikube-ip']);
  });
});

const units = [
  '$(',
  '`',
  '(',
  '{ ',
  '((',
  '$((',
  '${',
  '"$(',
  '<(',
  '$[',
  '$${',
  '((a?',
  '$(( $(',
  'if ',
  'case x in a) ',
  'f() { ',
  'coproc ',
  'function f ',
  '<<E\n',
  '"`',
  '${a:-',
  'a|',
  '\\',
  "eval '$(",
  'bash -c "$(',
  'sudo ',
  'find -exec ',
  'run ',
  'A="$A$A" ',
  '\n',
  '\r\n',
  '\uE000',
  '$(shell ',
  '{{',
  'a:\n\t',
  'RUN <<A ',
  'RUN ["a",',
  '# k8sport-ignore a: b \\\n',
  'define a\n',
  'A=$(A)\n',
  '.RECIPEPREFIX ',
  '\t\\\n',
];

describe.each<ScriptLanguage>(['shell', 'make', 'just', 'dockerfile'])('bombs in %s', (language) => {
  test.each(units)('%j', async (unit) => {
    for (const before of ['', 'a:\n\t', 'RUN ']) {
      const { commands } = await readScript(new Source('a', before + unit.repeat(2000)), language);
      expect(commands.length).toBeLessThanOrEqual(60_000);
    }
  });
});

test('what values are made of values does not grow without end', async () => {
  const shell = Array.from({ length: 2000 }, (_, index) => `A${index + 1}="$A${index}$A${index}"`).join('\n');
  const make = Array.from({ length: 2000 }, (_, index) => `A${index + 1} = $(A${index})$(A${index})`).join('\n');
  const words = `A='${'a '.repeat(200)}'\n${'echo $A\n'.repeat(5000)}`;
  for (const [text, language] of [
    [`A0=a\n${shell}\necho $A2000`, 'shell'],
    [`A0 = a\n${make}\na:\n\techo $(A2000)`, 'make'],
    [words, 'shell'],
  ] as const) {
    const { commands } = await readScript(new Source('a', text), language);
    expect(commands.reduce((sum, command) => sum + command.words.length, 0)).toBeLessThan(100_000);
    for (const { value } of commands.flatMap((command) => command.words)) expect(value?.length ?? 0).toBeLessThanOrEqual(512);
  }
});

test('code handed to shells is not read twice on each level', async () => {
  const nested = 'bash -c "$('.repeat(15) + 'kind get nodes' + ')"'.repeat(15);
  const { commands } = await readScript(new Source('a', nested), 'shell');
  expect(commands.filter(({ program }) => program === 'kind').length).toBeLessThanOrEqual(1);
});

test('what could keep the parser busy is read some lines at a time', () => {
  const open = (text: string): number => text.replaceAll(/[^$<`]/g, '').length;
  const hostile = '$${")"}\n'.repeat(120_000);
  const parts = parsable(Fragment.of(new Source('a', hostile)));
  expect(parts.map(({ text }) => text).join('')).toBe(hostile);
  for (const { text } of parts) expect(open(text) * text.length).toBeLessThanOrEqual(2.001e8);
  const usual = 'kubectl get "$(kind get nodes)" ${A}\n'.repeat(1000);
  expect(parsable(Fragment.of(new Source('a', usual)))).toHaveLength(1);
  expect(parsable(Fragment.of(new Source('a', '$('.repeat(50_000))))).toEqual([]);
});
