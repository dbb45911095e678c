import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { action } from './compositeRun.ts';
import { compositeActionSchema } from './compositeActionSchema.ts';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(compositeActionSchema);

function withStep(step: object): unknown {
  return { ...action, runs: { using: 'composite', steps: [step] } };
}

describe('action.yml', () => {
  test('is a composite action as GitHub describes it', () => {
    expect(validate(action), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ['no shell', withStep({ run: 'true' })],
    ['run and uses', withStep({ run: 'true', shell: 'bash', uses: './a' })],
    ['neither', withStep({ name: 'a' })],
    ['a tag for a commit', withStep({ uses: 'github/codeql-action/upload-sarif@v4' })],
    ['a property of workflows', withStep({ run: 'true', shell: 'bash', 'timeout-minutes': 1 })],
    ['an input without a description', { ...action, inputs: { a: { default: '' } } }],
    ['an output without a value', { ...action, outputs: { a: { description: 'a' } } }],
    ['another kind', { ...action, runs: { using: 'node24', main: 'a.js' } }],
  ])('the schema refuses %s', (_, file) => {
    expect(validate(file)).toBe(false);
  });

  test('puts no expression into a script', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });

  test('hands every input on, and reads no other', () => {
    const texts = action.runs.steps.flatMap((step) => [step.if ?? '', ...Object.values({ ...step.env, ...step.with })]);
    const read = texts.flatMap((text) => [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name!));
    expect([...new Set(read)].sort()).toEqual(Object.keys(action.inputs).sort());
  });
});
