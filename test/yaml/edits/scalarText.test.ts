import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseValue } from '../../../src/yaml/parse.ts';
import { kustomizeSchema, readKustomizeScalar } from '../../../src/yaml/kustomizeSchema.ts';
import { type Quote, scalarText } from '../../../src/yaml/edits/scalarText.ts';

const looksLikeMore = fc.stringMatching(/^[-+]?[0-9._:eExXoObBa-fTZ ]{1,8}$/);
const words = fc.constantFrom(
  'y',
  'N',
  'Yes',
  'oFF',
  'TRUE',
  'Null',
  '~',
  '<<',
  '=',
  '.inf',
  '.NaN',
  '2024-01-01',
  '2001-12-14t21:59:43.10-05:00',
  '1:30',
  '0o7',
  '1_0',
  '---',
  '...',
);
const someText = fc.oneof(
  looksLikeMore,
  words,
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 5 }).filter((text) => !/\p{Cs}/u.test(text)),
);

const quotes: readonly Quote[] = ['', '"', "'"];

/** Each in its own way. */
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['yaml 1.1', (text) => parse(text, { version: '1.1' }) as unknown],
  ['yaml 1.2', (text) => parse(text, { version: '1.2' }) as unknown],
  ['js-yaml', (text) => load(text)],
  ['kubectl', (text) => parseValue(text).value],
  ['kustomize', (text) => parseValue(text, kustomizeSchema).value],
];

test('every reader takes a text for that text, behind a key, as a key, and in braces', () => {
  fc.assert(
    fc.property(someText, fc.constantFrom(...quotes), (text, quote) => {
      const [inBlock, inFlow] = [scalarText(text, quote), scalarText(text, quote, true)];
      const texts = [`a: ${inBlock} # c\n`, `${inBlock}: 1\n`, `{b: ${inFlow}}\n`, `{${inFlow}: [${inFlow}, 1]}\n`];
      const values = [{ a: text }, Object.fromEntries([[text, 1]]), { b: text }, Object.fromEntries([[text, [text, 1]]])];
      for (const [name, read] of readers) expect([name, ...texts.map(read)]).toEqual([name, ...values]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'nginx:1.27',
  'registry.example.com:5000/shop/web@sha256:abc',
  'IfNotPresent',
  '100m',
  '1.2.3',
  '--flag=x',
  '$(VAR)',
  'http://a.b/c',
  'kubernetes.io/os',
])('%s needs no quotes', (text) => {
  expect(scalarText(text)).toBe(text);
  expect(readKustomizeScalar(text)).toBe(text);
});
