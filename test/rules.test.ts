import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { checkFixes, checkFixture, filesOfFixture, fixedFixture, fixturesOf } from '../src/testing.ts';

const folder = path.join(import.meta.dirname, '../fixtures/rules');

/** A repository cannot hold a file that nobody may read: see test/badInput.test.ts. */
const withoutFixtures = new Set(['unreadable-file']);

describe.each(rules.map(({ meta }) => meta.id).filter((id) => !withoutFixtures.has(id)))('%s', (id) => {
  const { valid, invalid } = fixturesOf(folder, id);

  test('has fixtures of both kinds', () => {
    expect(valid).not.toEqual([]);
    expect(invalid).not.toEqual([]);
  });

  test.each([...valid, ...invalid].map((file) => path.relative(folder, file)))('%s', async (file) => {
    expect(await checkFixture(rules, id, path.join(folder, file))).toEqual([]);
  });

  test('its fixes mend what it finds, and break nothing', async () => {
    for (const file of invalid) expect(await checkFixes(rules, id, file), file).toEqual([]);
  });

  test('shows what its fixes make of a fixture, if it has any', () => {
    const { fixable } = rules.find(({ meta }) => meta.id === id)!.meta;
    expect(invalid.some((file) => fixedFixture(file) !== undefined)).toBe(fixable !== undefined);
  });
});

test('invalid fixtures want something, valid ones nothing', () => {
  for (const { meta } of rules) {
    for (const file of fixturesOf(folder, meta.id).invalid) expect(textOf(file), file).toContain(`want`);
    for (const file of fixturesOf(folder, meta.id).valid) expect(textOf(file), file).not.toMatch(/# want\b/);
  }
});

function textOf(fixture: string): string {
  return [...filesOfFixture(fixture).values()].join('\n');
}
