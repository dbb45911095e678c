import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { follow } from './guide/follow.ts';
import { stepsOf } from './guide/steps.ts';
import { folder } from './run.ts';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'docs/from-laptop-to-production.md');
const page = readFileSync(file, 'utf8');
const steps = stepsOf(page);

describe('the guide from laptop to production', () => {
  // The reader stands beside a clone of this repository.
  test.skipIf(process.platform === 'win32')('shows what happens', { timeout: 120_000 }, async () => {
    const start = folder({});
    symlinkSync(root, path.join(start, 'k8sport'));
    await expect(await follow(page, start)).toMatchFileSnapshot(file);
  });

  test('leaves out no command of k8sport', () => {
    const left = steps.flatMap((step) => (step.do === 'run' && step.notRun !== undefined ? step.commands : []));
    expect(left.filter(({ text }) => text.startsWith('npx k8sport '))).toEqual([]);
  });

  test('has no block that is not read', () => {
    const shown = steps.filter((step) => step.do === 'run' && step.shown);
    expect((steps.length + shown.length) * 2).toBe(page.match(/^\s*(?:```|~~~)/gm)?.length);
    expect(() => stepsOf('```text\nnobody printed this\n```\n')).toThrow('nobody printed this');
  });

  test.each(steps.flatMap((step) => (step.do === 'write' ? [step] : [])))('$name can be read', ({ text }) => {
    expect(load(text)).toBeTypeOf('object');
  });
});
