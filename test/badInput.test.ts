import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { configMap, folder, neverPulled, run } from './run.ts';

const concise = ['check', '.', '-f', 'concise'];

/** Everything a terminal acts on, but line breaks. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

/** What stands in the report about one file beside a good one, which must still be checked. */
async function findings(content: string | Buffer, name = 'bad.yaml'): Promise<string[]> {
  const { code, stdout, stderr } = await run(concise, { cwd: folder({ [name]: content, 'good.yaml': neverPulled }) });
  expect(stderr).toBe('');
  expect(code).toBe(1);
  expect(stdout).toContain('good.yaml:8:24: error never-pull');
  expect(stdout).not.toMatch(control);
  return stdout.split('\n').filter((line) => line.startsWith(name));
}

describe('a located finding, and the rest is still checked', () => {
  test.each([
    ['10,000 levels of flow nesting', `${configMap}data: ${'['.repeat(10_000)}`, 'bad.yaml:5:', 'nested deeper than 500 levels'],
    ['10,000 levels of block nesting', `${configMap}data: \n${'- '.repeat(10_000)}x\n`, 'bad.yaml:', 'nested deeper than 500 levels'],
    ['an alias bomb', aliasBomb(), 'bad.yaml:', 'expand to more than a million values'],
    ['an alias that contains itself', `${configMap}data: &a [*a]\n`, 'bad.yaml:5:11', 'contain themselves'],
    ['a NUL byte', `${configMap}data: {a: "\0"}\n`, 'bad.yaml:5:12', 'NUL byte'],
    ['Latin-1 bytes', Buffer.from(`${configMap}data:\n  a: caf\xe9\n`, 'latin1'), 'bad.yaml:6:9', 'byte 0xE9 is not UTF-8'],
    [
      'a Latin-1 byte that looks like the start of a character',
      Buffer.from(`${configMap}data:\n  a: \xe9\xe9b\xbf\n`, 'latin1'),
      'bad.yaml:6:6',
      'byte 0xE9',
    ],
    ['a binary file', Buffer.from('\0GITCRYPT\0\xd0\xff\x80\n\n', 'latin1'), 'bad.yaml:1:1', 'binary or encrypted'],
    ['an unclosed double quote', `${configMap}data:\n  a: "open\n  b: c\n`, 'bad.yaml:6:6', 'a quoted text is never closed'],
    ['an unclosed single quote', `${configMap}data:\n  a: 'open\n  b: c\n`, 'bad.yaml:6:6', 'a quoted text is never closed'],
    ['an unclosed bracket', `${configMap}data:\n  a: [1, 2\n  b: c\n`, 'bad.yaml:', 'error invalid-yaml'],
    ['a tab as indentation', `${configMap}data:\n\ta: b\n`, 'bad.yaml:6:1', 'a tab'],
    ['a repeated key', `${configMap}data: {}\nmetadata:\n  name: other\n`, 'bad.yaml:6:1', 'written twice'],
    ['an alias without an anchor', `${configMap}data: *nowhere\n`, 'bad.yaml:5:15', 'the alias has no anchor'],
    ['a colon in a plain value', `${configMap}data:\n  a: b: c\n`, 'bad.yaml:6:', 'error invalid-yaml'],
    ['a control character', `${configMap}data: {a: "\u0001"}\n`, 'bad.yaml:5:', 'control character'],
  ])('%s', async (_, content, place, message) => {
    const lines = await findings(content);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(place);
    expect(lines[0]).toContain(message);
  });

  test.each([
    ['metadata: 42', 'apiVersion: v1\nkind: ConfigMap\nmetadata: 42\n', 'bad.yaml:3:11: error malformed-object'],
    [
      'a list where a map belongs',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  - containers\n',
      'bad.yaml:6:3: error malformed-object',
    ],
    ['a number as a name', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: 42\n', 'bad.yaml:4:9: error malformed-object'],
  ])('%s', async (_, content, expected) => {
    const lines = await findings(content);
    expect(lines.join('\n')).toContain(expected);
  });

  test('a broken document does not hide the others of its file', async () => {
    const lines = await findings(`${configMap}data: "\n---\n${neverPulled}--- # last\n${neverPulled.replace('name: web', 'name: other')}`);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['bad.yaml:5:7:', 'bad.yaml:14:24:', 'bad.yaml:24:24:']);
  });

  test('a file of 50 MB', async () => {
    const lines = await findings(`${configMap}data:\n  a: ${'x'.repeat(50 * 1024 * 1024)}\n`);
    expect(lines).toEqual([expect.stringContaining('bad.yaml:1:1: error unreadable-file the file is 50 MB')]);
  });

  test.skipIf(process.platform !== 'linux')('a file that must not be read', async () => {
    const cwd = folder({ 'good.yaml': neverPulled });
    symlinkSync(path.join(cwd, 'nowhere'), path.join(cwd, 'link.yaml'));
    const { stdout, code, stderr } = await run(['check', 'good.yaml', '/proc/self/mem', '-f', 'concise'], { cwd });
    // Reading the memory of this very process fails for everyone, root included.
    expect(stderr).toBe('');
    expect(code).toBe(1);
    expect(stdout).toMatch(/mem:1:1: error unreadable-file/);
  });

  test('a broken document that is no manifest is a warning', async () => {
    const lines = await findings('services:\n  web: [\n');
    expect(lines).toEqual([expect.stringContaining('bad.yaml:2:8: warning invalid-yaml')]);
  });
});

test('`__proto__` and `constructor` are keys like any other', async () => {
  const pod = neverPulled.replace('spec:', '__proto__: {polluted: yes}\nconstructor: {a: b}\nspec:');
  const { stdout } = await run(concise, { cwd: folder({ 'a.yaml': pod }) });
  expect(stdout).toContain('a.yaml:10:24: error never-pull');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('directories that link to themselves end, links out of the tree are not followed', async () => {
  const outside = folder({ 'secret.yaml': neverPulled });
  const cwd = folder({ 'a/pod.yaml': neverPulled });
  symlinkSync(cwd, path.join(cwd, 'a', 'loop'));
  symlinkSync(outside, path.join(cwd, 'outside'));
  symlinkSync(path.join(outside, 'secret.yaml'), path.join(cwd, 'secret.yaml'));
  const { stdout } = await run(concise, { cwd });
  expect(stdout).toContain('1 file, 1 resource: 1 error');
});

test('names with terminal escapes move nothing, in any format', async () => {
  const hostile = 'a\u001b[2J\u009b5A\u202eb\r';
  const pod = neverPulled
    .replace('- image', `- name: ${JSON.stringify(hostile)}\n      image`)
    .replace('name: web', `name: ${JSON.stringify(hostile)}`);
  const cwd = folder({ 'x\u001b[31m.yaml': pod });
  for (const format of ['pretty', 'concise', 'full', 'json', 'sarif']) {
    const { stdout, code } = await run(['check', '.', '-f', format], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('never-pull');
    expect(stdout).not.toMatch(control);
  }
  const { stderr } = await run(['check', 'no\u001b[2Jsuch'], { cwd });
  expect(stderr).not.toMatch(control);
});

test('UTF-16 and a byte order mark are read', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(neverPulled, 'utf16le')]);
  const { stdout } = await run(concise, {
    cwd: folder({ 'utf16.yaml': utf16, 'bom.yaml': `\ufeff${neverPulled}`, 'crlf.yaml': neverPulled.replaceAll('\n', '\r\n') }),
  });
  expect(stdout.match(/:8:24: error never-pull/g)).toHaveLength(3);
});

function aliasBomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `  l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`,
  );
  return `${configMap}data:\n  l0: &l0 lol\n${levels.join('\n')}\n`;
}
