import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ParsedFiles } from '../../src/kustomize/parsedFiles.ts';
import { memoryFiles } from './memoryFiles.ts';
import { recordedObjects } from './recordedObjects.ts';
import { objectsOf, render } from './render.ts';
import { filesOf, type SomeTree, someTree } from './someTree.ts';

const kubectl = spawnSync('kubectl', ['version', '--client'], { encoding: 'utf8' });
if (kubectl.status !== 0) process.stderr.write('random overlays: no kubectl on the PATH, so nothing is compared with it\n');

describe.skipIf(kubectl.status !== 0)('random overlays', () => {
  const workspace = mkdtempSync(path.join(tmpdir(), 'k8sport-random-'));
  afterAll(() => rmSync(workspace, { recursive: true, force: true }));

  test('are what kubectl makes of them', () => {
    let count = 0;
    const property = fc.property(someTree, (tree) => {
      const root = path.join(workspace, String(count++));
      const files = filesOf(tree, root);
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      const { status, stdout, stderr } = spawnSync('kubectl', ['kustomize', `${root}/all`], { encoding: 'utf8', maxBuffer: 1e8 });
      const { problems, ...built } = render(`${root}/all`, memoryFiles(files));
      const refused = problems.filter(({ kind }) => kind === 'refused').map(({ message }) => message);
      // What is refused by both is equal; what else is built does not matter then.
      expect({ isRefused: refused.length > 0, objects: status === 0 ? objectsOf(built) : [] }, stderr + refused.join('\n')).toEqual({
        isRefused: status !== 0,
        objects: recordedObjects(stdout),
      });
    });
    fc.assert(property, { numRuns: 20, interruptAfterTimeLimit: 4000, markInterruptAsFailure: false });
  }, 30_000);
});

/** A base with some kustomizations stacked on it, the first at the bottom. */
function stacked(tree: SomeTree, ...levels: readonly object[]): unknown[] {
  const files = filesOf(tree, '/tree');
  for (const [index, level] of levels.entries()) {
    const below = index === 0 ? '../base' : `../level-${index - 1}`;
    files[`/tree/level-${index}/kustomization.yaml`] = stringify({ ...level, resources: [below] });
  }
  return objectsOf(render(levels.length === 0 ? '/tree/base' : `/tree/level-${levels.length - 1}`, memoryFiles(files)));
}

const runs = { numRuns: 25 };

describe('without kubectl', () => {
  test('an overlay of nothing changes nothing', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        expect(stacked(tree, {}, {})).toEqual(stacked(tree));
      }),
      runs,
    );
  });

  test('two prefixes are one, and two suffixes', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        expect(stacked(tree, { namePrefix: 'a-' }, { namePrefix: 'b-' })).toEqual(stacked(tree, { namePrefix: 'b-a-' }));
        expect(stacked(tree, { nameSuffix: '-a' }, { nameSuffix: '-b' })).toEqual(stacked(tree, { nameSuffix: '-a-b' }));
      }),
      runs,
    );
  });

  test('the outer namespace wins', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        expect(stacked(tree, { namespace: 'a' }, { namespace: 'b' })).toEqual(stacked(tree, { namespace: 'b' }));
      }),
      runs,
    );
  });

  test.each(['namespace', 'commonAnnotations', 'commonLabels', 'labels', 'images', 'patches'])(
    'the same %s twice is as good as once',
    (field) => {
      fc.assert(
        fc.property(someTree, (tree) => {
          const level = { [field]: tree.overlays[0]![field] };
          expect(stacked(tree, level, level)).toEqual(stacked(tree, level));
        }),
        runs,
      );
    },
  );

  test('the order of the resources does not matter', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        expect(stacked({ ...tree, resources: tree.resources.toReversed() }, tree.overlays[0]!)).toEqual(stacked(tree, tree.overlays[0]!));
      }),
      runs,
    );
  });

  test('a cache that other builds have used makes no difference', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        const files = memoryFiles(filesOf(tree, '/tree'));
        const cache = new ParsedFiles();
        const directories = ['/tree/all', '/tree/base', '/tree/overlay-0', '/tree/all'];
        const [first, , , last] = directories.map((directory) => objectsOf(render(directory, files, { cache })));
        expect(last).toEqual(first);
      }),
      runs,
    );
  });
});
