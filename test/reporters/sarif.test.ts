import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { findMultitool, multitoolErrors } from './multitool.ts';
import { cleanReport, context, findings, report, reportOf } from './report.ts';
import { schemaErrors } from './sarifSchema.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Notification {
  readonly message: { readonly text: string };
  readonly associatedRule?: { readonly index: number };
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly name?: string }[] } };
  readonly invocations: readonly { readonly toolExecutionNotifications?: readonly Notification[] }[];
  readonly results: readonly Result[];
}

async function runOf(of: Report): Promise<Run> {
  return (JSON.parse(await sarif(of, context)) as { runs: [Run] }).runs[0];
}

async function resultOf(change: Partial<Finding>): Promise<Result> {
  return (await runOf(reportOf(change))).results[0]!;
}

/** Everything awkward at once: an empty place, a place over two lines, files outside, hostile text, the real rules. */
const awkward: Report = {
  ...report,
  rules: [...report.rules.filter(({ id }) => !rules.some(({ meta }) => meta.id === id)), ...rules.map(({ meta }) => meta)],
  findings: [
    ...findings,
    { ...findings[0]!, place: { file: '<stdin>', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } },
    { ...findings[1]!, place: { ...findings[1]!.place, file: '../../elsewhere/ü [1]%20.yaml' } },
    { ...findings[2]!, message: `\u001b[31m\u202e[click](https://example.com) ${'long '.repeat(500)}` },
  ],
};

/** Breaks one promise of each kind: a property, a URI, a region and a rule's name. */
const broken = (log: string): string =>
  log
    .replace('"columnKind"', '"columnSort"')
    .replace('claim%231.yaml', 'claim 1.yaml')
    .replace('"startLine":12', '"startLine":0')
    .replace('"id":"never-pull"', '"id":"never-pull","name":"never-pull"');

test.each([
  ['of everything', report],
  ['of nothing', cleanReport],
  ['of awkward findings', awkward],
])('a log %s is valid', async (_, of) => {
  expect(schemaErrors(JSON.parse(await sarif(of, context)))).toEqual([]);
});

test('the validation bites', async () => {
  const log = broken(await sarif(report, context)).replace('"level":"note"', '"level":"info"');
  const errors = schemaErrors(JSON.parse(log)).join('\n');
  for (const part of ['/level must be equal', 'must NOT have additional', '/uri must match format', '/startLine must be >='])
    expect(errors).toContain(part);
});

test('the SARIF Multitool has nothing against a log, but against a broken one', { timeout: 60_000 }, async ({ skip }) => {
  const binary = findMultitool();
  if (binary === undefined) {
    const reason = 'no SARIF Multitool: npm install --no-save @microsoft/sarif-multitool, or name the program in SARIF_MULTITOOL';
    process.stderr.write(`${reason}\n`);
    skip(reason);
    return;
  }
  expect(multitoolErrors(binary, await sarif(report, context))).toEqual([]);
  expect(multitoolErrors(binary, await sarif(cleanReport, context))).toEqual([]);
  // GitHub shows no file outside the repository, and there is no other way to name one.
  expect(multitoolErrors(binary, await sarif(awkward, context)).filter((line) => !line.startsWith('GH1006'))).toEqual([]);
  const errors = multitoolErrors(binary, broken(await sarif(report, context))).join('\n');
  for (const rule of ['JSON1005', 'JSON1008', 'SARIF1001', 'SARIF1002', 'GH1003']) expect(errors).toContain(rule);
});

test('every rule is described, whether it found something or not', async () => {
  const { tool } = await runOf(cleanReport);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(report.rules.map(({ id }) => id));
  expect(tool.driver.rules.filter((rule) => 'name' in rule)).toEqual([]);
});

test('results stand worst first, and know their rule', async () => {
  const { results, tool } = await runOf(report);
  expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'warning', 'note']);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex!]!.id).toBe(ruleId);
});

test('a run stops at 5000 results and says so', async () => {
  const many = [...Array.from({ length: 5000 }, () => findings[3]!), findings[2]!];
  const { results, invocations } = await runOf({ ...report, notes: [], findings: many });
  expect(results).toHaveLength(5000);
  expect(results[0]!.ruleId).toBe('never-pull');
  expect(invocations[0]!.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    '1 finding is missing: a run holds the 5000 worst.',
  ]);
});

test('suppressed findings are left out', async () => {
  const { results } = await runOf({ ...report, findings: [] });
  expect(results).toEqual([]);
});

test('a place is one line, with all four columns', async () => {
  const start = { line: 3, column: 5 };
  const region = async (end: { line: number; column: number }): Promise<object> =>
    (await resultOf({ place: { file: 'a.yaml', start, end } })).locations[0]!.physicalLocation.region;
  expect(await region({ line: 3, column: 9 })).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 });
  expect(await region({ line: 7, column: 1 })).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 6 });
  expect(await region(start)).toEqual({ startLine: 3, startColumn: 5, endLine: 3, endColumn: 5 });
});

test('a message is never longer than GitLab takes, and no pair of surrogates is cut', async () => {
  const { text } = (await resultOf({ message: `${'x'.repeat(1022)}😀😀`, related: [] })).message;
  expect(text).toBe(`${'x'.repeat(1022)}…`);
  expect((await resultOf({ message: 'x'.repeat(1020) })).message.text).toBe('x'.repeat(1020));
});

test('related places are linked from the message, and nothing else is', async () => {
  const related = [findings[2]!.related[0]!, { ...findings[2]!.related[0]!, message: 'the Service' }];
  const { text } = (await resultOf({ message: 'read [this](https://example.com)', related })).message;
  expect(text).toBe(String.raw`read [this] (https://example.com) (see [the image \[never pulled\]](1), [the Service](2))`);
});

test('of many related places, the first that fit are linked', async () => {
  const related = Array.from({ length: 100 }, (_, index) => ({ ...findings[2]!.related[0]!, message: `the Service ${index}` }));
  const { text } = (await resultOf({ message: 'a name is taken', related })).message;
  expect(text.length).toBeGreaterThan(1000);
  expect(text.length).toBeLessThanOrEqual(1024);
  expect(text).toMatch(/^a name is taken \(see \[the Service 0\]\(1\), .*\)\)$/);
  const long = related.map((other) => ({ ...other, message: 'x'.repeat(3000) }));
  expect((await resultOf({ message: 'a name is taken', related: long })).message.text).toBe('a name is taken');
});

test('what could not be read is told of the run, too', async () => {
  const { invocations, tool } = await runOf(report);
  const [note, unread, ...rest] = invocations[0]!.toolExecutionNotifications!;
  expect(rest).toEqual([]);
  expect(note).toEqual({ level: 'note', message: { text: '1 template was not judged' } });
  expect(unread).toMatchObject({
    level: 'error',
    message: { text: findings[0]!.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'broken.yaml' }, region: { startLine: 2 } } }],
  });
  expect(tool.driver.rules[unread!.associatedRule!.index]!.id).toBe(findings[0]!.rule);
  expect(
    (await runOf({ ...report, findings: Array.from({ length: 500 }, () => findings[0]!) })).invocations[0]!.toolExecutionNotifications,
  ).toHaveLength(101);
});

test('a file that was not kept has no line hash, but our fingerprint', async () => {
  const { partialFingerprints } = await resultOf({ place: { ...findings[0]!.place, file: 'gone.yaml' } });
  expect(Object.keys(partialFingerprints)).toEqual(['k8sport/v1']);
});

test('each file is hashed once', async () => {
  const asked: string[] = [];
  const text = (file: string): string => (asked.push(file), 'a: 1\n');
  const withoutFixes = findings.filter(({ fix }) => fix === undefined);
  await sarif({ ...report, findings: [...withoutFixes, ...withoutFixes] }, { ...context, text });
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted());
});
