import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBaseline, printBaseline } from '../../src/config/baselineText.ts';
import { baselineOf, countOf, prunedBaseline, siftByBaseline, togetherInBaseline, type BaselineKey } from '../../src/engine/baseline.ts';
import { resourceName } from '../../src/kube/resourceId.ts';
import type { Finding } from '../../src/model/finding.ts';
import { Source } from '../../src/yaml/source.ts';
import { finding, ruleIds, someFindings } from '../continuity/someFindings.ts';

const keyOf = ({ rule, place, resource }: Finding): BaselineKey => ({
  rule,
  file: place.file,
  resource: resource ? resourceName(resource) : '',
});
const parse = (text: string) => parseBaseline(new Source('b.json', text));

/** Some findings, and the same in another order. */
const shuffled = someFindings.chain((findings) =>
  fc.tuple(fc.constant(findings), fc.shuffledSubarray(findings, { minLength: findings.length })),
);

describe('a baseline', () => {
  test('of some findings leaves nothing of them, in whatever order they come', () => {
    fc.assert(
      fc.property(shuffled, ([findings, others]) => {
        const { fresh, known, gone } = siftByBaseline(others, baselineOf(findings, keyOf), keyOf);
        expect({ fresh, known: known.length, gone }).toEqual({ fresh: [], known: findings.length, gone: [] });
      }),
    );
  });

  test('leaves exactly what is added', () => {
    fc.assert(
      fc.property(someFindings, fc.constantFrom(...ruleIds), fc.nat(9), (findings, rule, object) => {
        const { fresh, gone } = siftByBaseline([finding(rule, 'error', object), ...findings], baselineOf(findings, keyOf), keyOf);
        expect(fresh.map(keyOf)).toEqual([keyOf(finding(rule, 'error', object))]);
        expect(gone).toEqual([]);
      }),
    );
  });

  test('counts what is gone, and is that of the rest when it is pruned', () => {
    fc.assert(
      fc.property(someFindings, fc.nat(40), (findings, kept) => {
        const entries = baselineOf(findings, keyOf);
        const left = findings.slice(0, kept);
        const { fresh, gone } = siftByBaseline(left, entries, keyOf);
        expect(fresh).toEqual([]);
        expect(countOf(gone)).toBe(findings.length - left.length);
        expect(prunedBaseline(entries, gone)).toEqual(baselineOf(left, keyOf));
      }),
    );
  });

  test('together with another records what either does', () => {
    fc.assert(
      fc.property(someFindings, someFindings, (some, others) => {
        const both = togetherInBaseline(baselineOf(some, keyOf), baselineOf(others, keyOf));
        for (const each of [some, others]) expect(siftByBaseline(each, both, keyOf).fresh).toEqual([]);
        for (const entry of both) {
          const counts = [some, others].map(
            (each) => baselineOf(each, keyOf).find((own) => own.rule === entry.rule && own.resource === entry.resource)?.count ?? 0,
          );
          expect(entry.count).toBe(Math.max(...counts));
        }
      }),
    );
  });

  test('does not see lines move', () => {
    fc.assert(
      fc.property(someFindings, fc.nat(1000), (findings, by) => {
        const moved = findings.map((each) => ({
          ...each,
          place: { ...each.place, start: { line: each.place.start.line + by, column: 7 } },
        }));
        expect(siftByBaseline(moved, baselineOf(findings, keyOf), keyOf).fresh).toEqual([]);
      }),
    );
  });

  test('is the same file for the same findings, with a line for each count', () => {
    fc.assert(
      fc.property(shuffled, ([findings, others]) => {
        const entries = baselineOf(findings, keyOf);
        const text = printBaseline(entries);
        expect(printBaseline(baselineOf(others, keyOf))).toBe(text);
        expect(text.split('\n').filter((line) => /: \d+,?$/.test(line)).length).toBe(entries.length + 1);
      }),
    );
  });

  test('is read as it was written, whatever files and objects are called', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '12', '/', '', '<<', '"}'));
    const entry = fc.record({ rule: fc.constantFrom(...ruleIds, '__proto__'), file: name, resource: name, count: fc.integer({ min: 1 }) });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ rule, file, resource }) => JSON.stringify([rule, file, resource]) }), (entries) => {
        const read = parse(printBaseline(entries));
        expect(read).toHaveLength(entries.length);
        expect(read).toEqual(expect.arrayContaining(entries));
      }),
    );
  });

  test.each([
    ['b.json:1:1: this is no baseline', ''],
    ['b.json:1:1: this is no baseline', '[]'],
    ['b.json:1:1: this is no baseline', '{"findings": {}}'],
    ['b.json:1:2: a `{` or `[` is never closed', ' {"formatVersion": 1, "findings": {"a": {}}'],
    [
      'b.json:3:1: a conflict of a merge is not settled',
      '{"formatVersion": 1,\n"findings": {\n<<<<<<< HEAD\n"a": {},\n=======\n"b": {}\n>>>>>>> x\n}}',
    ],
    ['b.json:2:18: a newer version of k8sport wrote this baseline', '{\n"formatVersion": 2, "findings": 7}'],
    ['b.json:1:1: a map belongs here', '{"formatVersion": 1}'],
    ['b.json:1:49: a map belongs here', '{"formatVersion": 1, "findings": {"never-pull": 4}}'],
    ['b.json:2:12: a count is a whole number from 1', '{"formatVersion": 1, "findings": {"a": {"f":\n {"Pod/x": -1}}}}'],
    ['b.json:2:12: a count is a whole number from 1', '{"formatVersion": 1, "findings": {"a": {"f":\n {"Pod/x": "1"}}}}'],
    ['b.json:3:1: the key is written twice', '{"formatVersion": 1, "findings": {\n"a": {},\n"a": {}}}'],
    ['b.json:1:31: missed comma', '{"formatVersion": 1 "findings":\n {}}x'],
  ])('that is broken is refused with its place: %s', (message, text) => {
    expect(() => parse(text)).toThrow(message);
  });
});
