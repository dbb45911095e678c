import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { checkFixture, filesOfFixture, fixturesOf } from '../src/testing.ts';

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
