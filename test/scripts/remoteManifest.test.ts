import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJudged } from '../../src/scripts/meaning/judgedPaths.ts';
import { movingPartOf, movingRefOf } from '../../src/scripts/meaning/remoteManifest.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((each) => !['raw', 'blob', 'refs'].includes(each));
const branch = fc.constantFrom('main', 'master', 'HEAD', 'develop');
const fixed = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{40}$/),
  fc.stringMatching(/^v\d\.\d{1,2}\.\d$/),
  fc.constantFrom('release-1.31', '$TAG', '${VERSION}'),
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.yaml`);
const address = (owner: string, project: string, ref: string, file: string): string[] => [
  `https://raw.githubusercontent.com/${owner}/${project}/${ref}/${file}`,
  `https://github.com/${owner}/${project}/raw/${ref}/${file}`,
  `https://gitlab.com/${owner}/${project}/-/raw/${ref}/${file}`,
];

test('a branch in an address moves, wherever it is hosted', () => {
  fc.assert(
    fc.property(name, name, branch, path, (owner, project, ref, file) => {
      for (const each of address(owner, project, ref, file)) expect(movingPartOf(each)).toBe(ref);
    }),
  );
});

test('a commit, a version or a variable does not, whatever folders are called', () => {
  fc.assert(
    fc.property(name, name, fixed, fc.oneof(path, fc.constant('main/latest/a.yaml')), (owner, project, ref, file) => {
      for (const each of address(owner, project, ref, file)) expect(movingPartOf(each)).toBeUndefined();
      expect(movingRefOf(`https://github.com/${owner}/${project}//main/latest?ref=${ref}`)).toBeUndefined();
    }),
  );
});

test('paths of this repository never move', () => {
  fc.assert(
    fc.property(path, (file) => {
      expect([movingPartOf(`main/${file}`), movingRefOf(`main/${file}`)]).toEqual([undefined, undefined]);
    }),
  );
});

test('a file is known by every end of its path, and by every folder above it', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), fc.nat(), fc.nat(), (parts, from, to) => {
      const files = new Set([parts.join('/')]);
      const start = from % parts.length;
      const end = start + 1 + (to % (parts.length - start));
      const text = parts.slice(start, end).join('/');
      expect(isJudged({ text: `./${text}` }, files)).toBe(true);
      expect(isJudged({ text: `../${text}/*.yaml` }, files)).toBe(true);
      expect(isJudged({ text: `${text}/nothing.yaml` }, files)).toBe(false);
    }),
  );
});
