import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documented, type Policy } from '../../src/continuity/verdicts/policy.ts';
import { compared, environmentAt, lineOf } from './environments.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/compare');

/** Each folder has two environments, `differences.txt` with all that differs, a line each, and maybe a `policy.json`. */
test.each(readdirSync(folder).filter((name) => name !== 'README.md'))('%s', (name) => {
  const at = (file: string): string => path.join(folder, name, file);
  const policy: Policy = existsSync(at('policy.json'))
    ? { ...documented, ...(JSON.parse(readFileSync(at('policy.json'), 'utf8')) as Partial<Policy>) }
    : documented;
  const { differences } = compared(environmentAt(at('local')), environmentAt(at('production')), { policy });
  expect(differences.map(lineOf).toSorted()).toEqual(wanted(at('differences.txt')).toSorted());
});

/** Lines that begin with `#` say why. */
function wanted(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
