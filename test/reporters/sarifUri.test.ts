import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { artifactLocation } from '../../src/reporters/sarifUri.ts';

const root = '/repo';

test('a file has one name, from wherever the program runs', () => {
  const uris = [
    artifactLocation('k8s/a.yaml', { cwd: '/repo', root }),
    artifactLocation('a.yaml', { cwd: '/repo/k8s', root }),
    artifactLocation('../../k8s/a.yaml', { cwd: '/repo/docs/deep', root }),
    artifactLocation('/repo/k8s/a.yaml', { cwd: '/elsewhere', root }),
  ];
  for (const uri of uris) expect(uri).toEqual({ uri: 'k8s/a.yaml', uriBaseId: '%SRCROOT%' });
});

test('a file outside the repository has an absolute name', () => {
  expect(artifactLocation('../../other/a b.yaml', { cwd: '/repo/k8s', root })).toEqual({ uri: 'file:///other/a%20b.yaml' });
});

test('folders that begin with dots lie inside', () => {
  expect(artifactLocation('..config/.a.yaml', { cwd: root, root })).toEqual({ uri: '..config/.a.yaml', uriBaseId: '%SRCROOT%' });
});

test('any name comes back from its URI', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      fc.pre(!/[/\\\0]/.test(name) && name !== '.' && name !== '..');
      const { uri } = artifactLocation(`dir/${name}`, { cwd: root, root });
      expect(uri).toMatch(/^[\w.~!*'()%/-]+$/);
      expect(decodeURIComponent(uri)).toBe(`dir/${name}`);
    }),
  );
});

test('half a pair of surrogates breaks nothing', () => {
  expect(artifactLocation('\ud800.yaml', { cwd: root, root }).uri).toBe('%EF%BF%BD.yaml');
});
