import path from 'node:path';
import { expect, test } from 'vitest';
import { allowances } from '../../src/model/allowance.ts';
import { compared, environmentAt, lineOf } from './environments.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
const at = (environment: string) => environmentAt(path.join(fixtures, 'vision-platform', environment));

test.each(['environments/staging', 'environments/production'])(
  '%s differs from local in the five kinds only, and in each of them',
  (name) => {
    const { differences, continuity } = compared(at('environments/local'), at(name));
    expect(differences.filter(({ verdict }) => verdict.kind !== 'allowed').map(lineOf)).toEqual([]);
    const found = differences.map(({ verdict }) => verdict.kind === 'allowed' && verdict.allowance);
    expect(new Set(found)).toEqual(new Set(allowances));
    expect(continuity.drift).toBe(0);
  },
);

test('the example of the requirements has one difference, the image', () => {
  const folder = path.join(fixtures, 'compare/requirements-example');
  const { continuity } = compared(environmentAt(path.join(folder, 'local')), environmentAt(path.join(folder, 'production')));
  // Its values: version, kind, name, restart policy, container name and image.
  expect(continuity).toEqual({ leaves: 6, identical: 5, allowed: 1, declared: 0, drift: 0 });
});
