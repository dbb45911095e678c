import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { gitlab } from '../../src/reporters/gitlab.ts';
import { folder, neverPulled, run } from '../run.ts';
import { context, findings, report } from './report.ts';
import { someReport } from './someReport.ts';

interface Entry {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const schema = path.join(import.meta.dirname, '../../fixtures/gitlab/codeclimate.schema.json');
const isValid = new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

async function entriesOf(of: Report): Promise<Entry[]> {
  return JSON.parse(await gitlab(of, context)) as Entry[];
}

const prints = (entries: readonly Entry[]): string[] => entries.map(({ fingerprint }) => fingerprint);

test('GitLab takes every entry, and no two for one', async () => {
  await fc.assert(
    fc.asyncProperty(someReport, async (of) => {
      // An entry without a description ends the reading; no rule says nothing.
      const entries = await entriesOf({ ...of, findings: of.findings.map((each) => ({ ...each, message: `${each.message}.` })) });
      expect(isValid(entries), JSON.stringify(isValid.errors)).toBe(true);
      expect(entries).toHaveLength(of.findings.length);
      expect(new Set(prints(entries)).size).toBe(entries.length);
    }),
  );
});

test.each([
  ['a severity of ours', { severity: 'error' }],
  ['a number as text', { location: { path: 'a.yaml', lines: { begin: '3' } } }],
  ['a path that begins with a dot', { location: { path: './a.yaml', lines: { begin: 3 } } }],
  ['no fingerprint', { fingerprint: undefined }],
])('the schema refuses %s', async (_, change) => {
  const [first] = await entriesOf(report);
  expect(isValid(JSON.parse(JSON.stringify([{ ...first, ...change }])))).toBe(false);
});

test('moved lines change no fingerprint', async () => {
  await fc.assert(
    fc.asyncProperty(someReport, fc.integer({ min: 1, max: 1000 }), async (of, by) => {
      const moved = of.findings.map(({ place, ...rest }) => ({
        ...rest,
        place: { ...place, start: { ...place.start, line: place.start.line + by }, end: { ...place.end, line: place.end.line + by } },
      }));
      expect(prints(await entriesOf({ ...of, findings: moved }))).toEqual(prints(await entriesOf(of)));
    }),
  );
});

test('lines put before manifests, broken ones too, change no fingerprint', async () => {
  const texts = [neverPulled, `${neverPulled}---\n${neverPulled}`, 'apiVersion: v1\nkind: "Pod\n', 'a: [1\nkind: Pod\napiVersion: v1\n'];
  const printsOf = async (before: string): Promise<string[]> => {
    const cwd = folder(Object.fromEntries(texts.map((text, index) => [`${index}.yaml`, before + text])));
    const entries = JSON.parse((await run(['check', '.', '-f', 'gitlab'], { cwd })).stdout) as Entry[];
    expect(new Set(entries.map(({ location }) => location.path)).size).toBe(texts.length);
    return prints(entries);
  };
  expect(await printsOf('# a\n\n# b\n')).toEqual(await printsOf(''));
});

test('the same in two files are two', async () => {
  const [, , finding] = findings;
  const other = { ...finding!, place: { ...finding!.place, file: 'other.yaml' } };
  expect(new Set(prints(await entriesOf({ ...report, findings: [finding!, other] }))).size).toBe(2);
});
