import { describe, expect, test } from 'vitest';
import { mend } from '../../src/fixes/mend.ts';
import type { Change } from '../../src/model/change.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { FileFix, Replacement } from '../../src/model/fix.ts';
import { languageOf } from '../../src/scripts/languageOf.ts';

const finding = (fix: Partial<FileFix>): Finding => ({
  rule: 'never-pull',
  severity: 'error',
  message: 'a',
  place: { file: 'a.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  targets: [],
  environments: [],
  related: [],
  fix: { title: 'a', safety: 'safe', changes: [], replacements: [], ...fix },
});
const changing = (...changes: readonly (readonly [file: string, document: number, change: Change])[]): Finding =>
  finding({ changes: changes.map(([file, document, change]) => ({ file, document, change })) });
const set = (key: string, value: number): Change => ({ do: 'set', path: [key], value });

async function mended(
  texts: Readonly<Record<string, string>>,
  findings: readonly Finding[],
  obstacle?: (file: string) => string | undefined,
) {
  const { files, outcomes } = await mend(findings, { text: (file) => texts[file], language: languageOf, ...(obstacle && { obstacle }) });
  return {
    texts: Object.fromEntries([...files].map(([file, { after }]) => [file, after])),
    outcomes: findings.map((each) => outcomes.get(each)),
  };
}

describe('values', () => {
  test('what several findings ask for is done once, and of two that contradict each other the first', async () => {
    const findings = [changing(['a.yaml', 0, set('a', 2)]), changing(['a.yaml', 0, set('a', 2)]), changing(['a.yaml', 0, set('a', 3)])];
    expect(await mended({ 'a.yaml': 'a: 1\n' }, findings)).toEqual({
      texts: { 'a.yaml': 'a: 2\n' },
      outcomes: ['made', 'made', { refused: 'another change wants something else there' }],
    });
  });

  test('several documents of a file are edited at once', async () => {
    const text = '# one\na: 1 # a\n---\n# two\nb: 1\n';
    const findings = [changing(['a.yaml', text.indexOf('---'), set('b', 2)]), changing(['a.yaml', 0, set('a', 2)])];
    expect((await mended({ 'a.yaml': text }, findings)).texts).toEqual({ 'a.yaml': '# one\na: 2 # a\n---\n# two\nb: 2\n' });
  });

  test.each([
    ['is refused by one of its documents', { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: [1\n' }, undefined],
    ['is in a file that cannot be changed', { 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' }, 'the file is read-only'],
    ['is in a file that nobody read', { 'a.yaml': 'a: 1\n' }, undefined],
  ])('a fix that %s is made nowhere', async (_, texts, obstacle) => {
    const both = changing(['a.yaml', 0, set('a', 2)], ['b.yaml', 0, set('b', 2)]);
    const other = changing(['a.yaml', 0, set('c', 3)]);
    const result = await mended(texts, [both, other], (file) => (file === 'b.yaml' ? obstacle : undefined));
    expect(result.texts).toEqual({ 'a.yaml': 'a: 1\nc: 3\n' });
    expect(result.outcomes).toEqual([{ refused: expect.any(String) as string }, 'made']);
  });

  test.each<[string, Change]>([
    ['a value that stands there', set('a', 1)],
    ['the removal of nothing', { do: 'remove', path: ['b'] }],
    ['a key of the same name', { do: 'rename', path: ['a'], to: 'a' }],
  ])('%s is no fix', async (_, change) => {
    const { texts, outcomes } = await mended({ 'a.yaml': 'a: 1\n' }, [changing(['a.yaml', 0, change])]);
    expect({ texts, outcomes }).toEqual({
      texts: {},
      outcomes: [{ refused: 'it is written so already, and something else overrides it' }],
    });
  });

  test('a document that is not where it was is left alone', async () => {
    const { texts, outcomes } = await mended({ 'a.yaml': 'a: 1\n' }, [changing(['a.yaml', 2, set('a', 2)])]);
    expect({ texts, outcomes }).toEqual({ texts: {}, outcomes: [{ refused: 'the document is no longer where it was' }] });
  });
});

describe('words of scripts', () => {
  const replacing = (file: string, ...words: readonly (readonly [line: number, from: number, to: number, text: string])[]): Finding =>
    finding({
      replacements: words.map(([line, from, to, text]): Replacement => ({
        place: { file, start: { line, column: from }, end: { line, column: to } },
        text,
      })),
    });

  test('words take the place of others', async () => {
    const text = '#!/bin/sh\nset -e\nminikube kubectl -- apply -f "a b.yaml" # why\n';
    const { texts } = await mended({ 'a.sh': text }, [replacing('a.sh', [3, 1, 20, 'kubectl'])]);
    expect(texts).toEqual({ 'a.sh': text.replace('minikube kubectl --', 'kubectl') });
  });

  test.each([
    ['opens a quote', [1, 1, 8, 'kubectl "']],
    ['makes a comment of the rest', [1, 1, 8, 'kubectl #']],
    ['joins the next word', [1, 1, 9, 'k']],
    ['swallows a separator', [1, 14, 16, '']],
  ] as const)('a replacement that %s is refused', async (_, word) => {
    const text = 'kubectl get a; kubectl get b\n';
    const { texts, outcomes } = await mended({ 'a.sh': text }, [replacing('a.sh', word)]);
    expect({ texts, outcomes }).toEqual({ texts: {}, outcomes: [{ refused: 'the rest of the script would not be read as before' }] });
  });

  test('the same is replaced once, and what overlaps is refused', async () => {
    const findings = [
      replacing('a.sh', [1, 1, 8, 'oc']),
      replacing('a.sh', [1, 1, 8, 'oc'], [2, 1, 8, 'oc']),
      replacing('a.sh', [1, 3, 9, 'x']),
    ];
    expect(await mended({ 'a.sh': 'kubectl get a\nkubectl get b\n' }, findings)).toEqual({
      texts: { 'a.sh': 'oc get a\noc get b\n' },
      outcomes: ['made', 'made', { refused: 'another change wants something else there' }],
    });
  });

  test('what is no script is left alone', async () => {
    const { outcomes } = await mended({ 'a.txt': 'kubectl get a\n' }, [replacing('a.txt', [1, 1, 8, 'oc'])]);
    expect(outcomes).toEqual([{ refused: 'it is no script' }]);
  });
});
