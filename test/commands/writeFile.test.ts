import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, constantFrom, pre, property, string } from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFile } from '../../src/commands/writeFile.ts';
import { decode } from '../../src/input/decode.ts';

let root: string;
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'k8sport-')));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const at = (name: string): string => path.join(root, name);

test('a file is replaced with its mode, and nothing is left beside it', () => {
  fs.writeFileSync(at('run.sh'), 'old\n', { mode: 0o755 });
  expect(writeFile({ path: at('run.sh'), before: 'old\n', text: 'new\n', root })).toBeUndefined();
  expect(fs.readFileSync(at('run.sh'), 'utf8')).toBe('new\n');
  expect(fs.statSync(at('run.sh')).mode & 0o777).toBe(0o755);
  expect(fs.readdirSync(root)).toEqual(['run.sh']);
});

test('a new file gets its folders', () => {
  expect(writeFile({ path: at('a/b/new.yaml'), before: undefined, text: 'a: 1\n', root })).toBeUndefined();
  expect(fs.readFileSync(at('a/b/new.yaml'), 'utf8')).toBe('a: 1\n');
  expect(writeFile({ path: at('a/b/new.yaml'), before: undefined, text: 'a: 2\n', root })).toBe('the file is there already');
  expect(fs.readFileSync(at('a/b/new.yaml'), 'utf8')).toBe('a: 1\n');
});

test('what somebody else changed, locked or removed is left alone', () => {
  fs.writeFileSync(at('changed.yaml'), 'theirs\n');
  expect(writeFile({ path: at('changed.yaml'), before: 'old\n', text: 'new\n', root })).toBe('the file has changed meanwhile');
  expect(fs.readFileSync(at('changed.yaml'), 'utf8')).toBe('theirs\n');
  fs.writeFileSync(at('locked.yaml'), 'old\n', { mode: 0o444 });
  expect(writeFile({ path: at('locked.yaml'), before: 'old\n', text: 'new\n', root })).toBe('the file is read-only');
  expect(fs.readFileSync(at('locked.yaml'), 'utf8')).toBe('old\n');
  expect(writeFile({ path: at('gone.yaml'), before: 'old\n', text: 'new\n', root })).toBe('the file is no longer there');
  fs.mkdirSync(at('folder'));
  expect(writeFile({ path: at('folder'), before: 'old\n', text: 'new\n', root })).toBe('it is no file');
  expect(fs.readdirSync(root).toSorted()).toEqual(['changed.yaml', 'folder', 'locked.yaml']);
});

test('links are followed within the root, and not out of it', () => {
  fs.mkdirSync(at('repository/real'), { recursive: true });
  fs.mkdirSync(at('outside'));
  fs.writeFileSync(at('repository/real/web.yaml'), 'old\n');
  fs.writeFileSync(at('outside/web.yaml'), 'old\n');
  fs.symlinkSync('real/web.yaml', at('repository/inside.yaml'));
  fs.symlinkSync('../outside/web.yaml', at('repository/out.yaml'));
  fs.symlinkSync('../outside', at('repository/folder'));
  fs.symlinkSync('../outside/new.yaml', at('repository/dangling.yaml'));
  const write = (name: string, before?: string): string | undefined =>
    writeFile({ path: at(`repository/${name}`), before, text: 'new\n', root: at('repository') });
  expect(write('inside.yaml', 'old\n')).toBeUndefined();
  expect(fs.readFileSync(at('repository/real/web.yaml'), 'utf8')).toBe('new\n');
  expect(fs.lstatSync(at('repository/inside.yaml')).isSymbolicLink()).toBe(true);
  expect(write('out.yaml', 'old\n')).toBe('a link leads out of the repository');
  expect(write('folder/web.yaml', 'old\n')).toBe('a link leads out of the repository');
  expect(write('folder/new.yaml')).toBe('a link leads out of the repository');
  expect(write('dangling.yaml')).toBe('a link leads nowhere');
  expect(fs.readdirSync(at('outside'))).toEqual(['web.yaml']);
  expect(fs.readFileSync(at('outside/web.yaml'), 'utf8')).toBe('old\n');
});

test('bytes that are no UTF-8 would be lost, so such a file is left alone', () => {
  const bytes = Buffer.from([0x61, 0xe9, 0x0a]);
  fs.writeFileSync(at('latin.yaml'), bytes);
  const before = decode(bytes).text;
  expect(writeFile({ path: at('latin.yaml'), before, text: 'b', root })).toBe('the file is not UTF-8 throughout');
  expect(fs.readFileSync(at('latin.yaml'))).toEqual(bytes);
});

test('every encoding that is read is written', () => {
  const marks = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]].map((mark) => Buffer.from(mark));
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), constantFrom(...marks), (before, text, mark) => {
      const body = mark.length === 2 ? Buffer.from(before, 'utf16le') : Buffer.from(before);
      const bytes = Buffer.concat([mark, mark[0] === 0xfe ? body.swap16() : body]);
      pre(decode(bytes).text === before && !text.startsWith('\uFEFF'));
      fs.writeFileSync(at('any.yaml'), bytes);
      expect(writeFile({ path: at('any.yaml'), before, text, root })).toBeUndefined();
      const written = fs.readFileSync(at('any.yaml'));
      expect(written.subarray(0, mark.length)).toEqual(mark);
      expect(decode(written).text).toBe(text);
    }),
    { numRuns: 60 },
  );
});
