import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { byteColumns } from '../../src/reporters/byteColumns.ts';
import { rdjsonl } from '../../src/reporters/rdjsonl.ts';
import { context, findings, report } from './report.ts';
import { someReport } from './someReport.ts';

interface Position {
  readonly line: number;
  readonly column?: number;
}

interface Diagnostic {
  readonly message: string;
  readonly location: { readonly path: string; readonly range: { readonly start: Position; readonly end: Position } };
}

async function diagnosticsOf(of: Report, text = (file: string): string | undefined => context.text(file)): Promise<Diagnostic[]> {
  const output = await rdjsonl(of, { ...context, text });
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Diagnostic);
}

const someWord = fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !/[\r\n]/.test(word));

test('the bytes of the range are those of the value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someWord), someWord, someWord, fc.constantFrom('\n', '\r\n', '\r'), async (lines, key, value, end) => {
      const text = [...lines, `${key}: ${value} # ${key}`].join(end);
      const line = lines.length + 1;
      const column = key.length + 3;
      const place = { file: 'a.yaml', start: { line, column }, end: { line, column: column + value.length } };
      const [diagnostic] = await diagnosticsOf({ ...report, findings: [{ ...findings[3]!, place }] }, () => text);
      const { start, end: stop } = diagnostic!.location.range;
      const bytes = Buffer.from(text.split(end)[line - 1]!);
      expect([start.line, stop.line]).toEqual([line, line]);
      expect(bytes.subarray(start.column! - 1, stop.column! - 1)).toEqual(Buffer.from(value));
    }),
  );
});

test('a line of any length has the columns that Buffer counts', () => {
  fc.assert(
    fc.property(someWord, fc.integer({ min: 1, max: 3000 }), fc.array(fc.nat(), { minLength: 1 }), (word, times, seeds) => {
      const text = `a\n${word.repeat(times)}\nb`;
      const column = byteColumns({ text: () => text });
      const characters = Array.from(word.repeat(times));
      for (const seed of seeds) {
        const before = characters.slice(0, seed % characters.length).join('');
        expect(column('a.yaml', 2, before.length + 1)).toBe(Buffer.byteLength(before) + 1);
      }
    }),
  );
});

test('there is a line for each finding, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(someReport, async (of) => {
      expect(await diagnosticsOf(of)).toHaveLength(of.findings.length);
    }),
  );
});

test('of a text that was not kept, the line is known and the column is not', async () => {
  const [, { location }] = (await diagnosticsOf(report, () => undefined)) as [Diagnostic, Diagnostic];
  expect(location.range).toEqual({ start: { line: 11 }, end: { line: 11 } });
});
