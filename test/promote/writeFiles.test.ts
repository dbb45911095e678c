import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles, type WantedFile } from '../../src/commands/promote/writeFiles.ts';
import { folder } from '../run.ts';

const wanted = (cwd: string, name: string, before: string | undefined, after: string | undefined): WantedFile => ({
  file: path.join(cwd, name),
  shown: name,
  before,
  after,
});

test('all or nothing: what was written before a failure is as it was', () => {
  const cwd = folder({ 'a.yaml': 'a\n', blocked: 'a file where a folder should be\n', 'gone.yaml': 'x\n' });
  const files = [
    wanted(cwd, 'a.yaml', 'a\n', 'b\n'),
    wanted(cwd, 'new.yaml', undefined, 'n\n'),
    wanted(cwd, 'gone.yaml', 'x\n', undefined),
    wanted(cwd, 'blocked/c.yaml', undefined, 'c\n'),
  ];
  expect(() => writeFiles(files, cwd)).toThrow('nothing was written');
  expect(readFileSync(path.join(cwd, 'a.yaml'), 'utf8')).toBe('a\n');
  expect(readFileSync(path.join(cwd, 'gone.yaml'), 'utf8')).toBe('x\n');
  expect(readdirSync(cwd).toSorted()).toEqual(['.git', 'a.yaml', 'blocked', 'gone.yaml']);
});

test('a file that has changed, came or vanished since it was read is left', () => {
  const cwd = folder({ 'changed.yaml': 'theirs\n', 'there.yaml': 'theirs\n' });
  expect(() => writeFiles([wanted(cwd, 'changed.yaml', 'mine\n', 'new\n')], cwd)).toThrow('has changed meanwhile');
  expect(() => writeFiles([wanted(cwd, 'there.yaml', undefined, 'new\n')], cwd)).toThrow('is there already');
  expect(() => writeFiles([wanted(cwd, 'gone.yaml', 'mine\n', 'new\n')], cwd)).toThrow('has changed meanwhile');
  expect(existsSync(path.join(cwd, 'gone.yaml'))).toBe(false);
  expect(readFileSync(path.join(cwd, 'there.yaml'), 'utf8')).toBe('theirs\n');
});

test('links are not written through, wherever they lead', () => {
  const [cwd, elsewhere] = [folder({ 'a.yaml': 'a\n' }), folder({ 'a.yaml': 'theirs\n' })];
  symlinkSync(path.join(cwd, 'a.yaml'), path.join(cwd, 'link.yaml'));
  symlinkSync(path.join(cwd, 'nowhere.yaml'), path.join(cwd, 'dangling.yaml'));
  symlinkSync(elsewhere, path.join(cwd, 'folder'));
  expect(() => writeFiles([wanted(cwd, 'link.yaml', 'a\n', 'b\n')], cwd)).toThrow('is a link');
  expect(() => writeFiles([wanted(cwd, 'dangling.yaml', undefined, 'b\n')], cwd)).toThrow('is a link');
  expect(() => writeFiles([wanted(cwd, 'folder/a.yaml', 'theirs\n', 'b\n')], cwd)).toThrow('leads out of the repository');
  expect(readFileSync(path.join(elsewhere, 'a.yaml'), 'utf8')).toBe('theirs\n');
});

test('a file keeps its mode, and only its owner reads values', () => {
  const cwd = folder({ 'a.yaml': 'a\n' });
  chmodSync(path.join(cwd, 'a.yaml'), 0o640);
  writeFiles([wanted(cwd, 'a.yaml', 'a\n', 'b\n'), wanted(cwd, 'x/b.env', undefined, 'KEY=\n')], cwd);
  expect(statSync(path.join(cwd, 'a.yaml')).mode & 0o777).toBe(0o640);
  expect(statSync(path.join(cwd, 'x/b.env')).mode & 0o777).toBe(0o600);
  writeFileSync(path.join(cwd, 'x/b.env'), 'KEY=value\n');
  expect(() => writeFiles([wanted(cwd, 'x/b.env', 'KEY=\n', 'KEY=\n')], cwd)).toThrow('has changed meanwhile');
});
