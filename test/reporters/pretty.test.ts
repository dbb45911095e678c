import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { withoutHyperlinks } from '../../src/reporters/hyperlink.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { summary } from '../../src/reporters/summary.ts';
import { cleanReport, context, findings, report, reportOf } from './report.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a clean report is its summary', async () => {
  expect(await pretty(cleanReport, context)).toBe(summary(cleanReport));
  const onlyNotes = { ...report, findings: [findings[1]!] };
  expect(await pretty(onlyNotes, { ...context, verbose: false })).toBe(summary(onlyNotes));
});

test('the summary comes last, and counts once', async () => {
  const output = await pretty(report, context);
  expect(output.endsWith(`\n\n${summary(report)}`)).toBe(true);
  expect(output.match(/\b2 errors/g)).toHaveLength(1);
});

test('notes are shown on demand, and called so', async () => {
  expect(await pretty(report, context)).toContain('note: `localhost:5001`');
  expect(await pretty(report, { ...context, verbose: false })).not.toContain('localhost:5001');
});

test.each([
  [{ FORCE_COLOR: '3', FORCE_HYPERLINK: '1', TERM: 'xterm-256color' }],
  [{ NO_COLOR: '1', TERM: 'dumb', CI: 'true' }],
  [{ TERM_PROGRAM: 'iTerm.app' }],
])('whether there is colour is up to the caller, not to %o', async (env) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(await pretty(report, context)).not.toContain('\u001b');
  const colored = await pretty(report, { ...context, color: true });
  expect(colored).toContain('\u001b[31m✖\u001b[39m');
  expect(colored).toContain('\u001b[33m⚠\u001b[39m');
});

test('a terminal is told about colours and links, and nothing else', async () => {
  const { isTTY } = process.stdout;
  vi.stubEnv('TERM_PROGRAM', 'iTerm.app');
  vi.stubEnv('CI', undefined);
  try {
    process.stdout.isTTY = true;
    const output = await pretty(report, { ...context, color: true });
    const known = new RegExp(String.raw`\u001b(?:\[\d+m|\]8;;[^\u0007]*\u0007)`, 'g');
    expect(output.replaceAll(known, '')).not.toContain('\u001b');
  } finally {
    process.stdout.isTTY = isTTY;
  }
});

test('rules link to their pages, never to those of ESLint', async () => {
  const output = await pretty(report, { ...context, color: true, hyperlinks: true });
  for (const { rule } of findings) expect(output).toContain(`/docs/rules/${rule}.md\u0007`);
  expect(output).not.toContain('eslint.org');
});

test('whether there are links is up to the caller, not to the environment', async () => {
  vi.stubEnv('FORCE_HYPERLINK', '1');
  expect(await pretty(report, { ...context, color: true })).not.toContain('\u001b]8;');
  vi.stubEnv('FORCE_HYPERLINK', '0');
  const linked = await pretty(report, { ...context, color: true, hyperlinks: true, columns: 160 });
  const plain = await pretty(report, { ...context, color: true, columns: 160 });
  expect(linked).toContain('\u001b]8;;https://');
  expect(stripVTControlCharacters(withoutHyperlinks(linked))).toBe(stripVTControlCharacters(plain));
});

test("a file's errors stand before its warnings and notes", async () => {
  const at = (line: number, of: (typeof findings)[number]) => ({ ...of, place: { ...of.place, start: { line, column: 1 } } });
  const mixed = [at(1, findings[3]!), at(2, findings[2]!), at(3, findings[1]!), at(4, findings[0]!)].map((finding) => ({
    ...finding,
    place: { ...finding.place, file: 'a.yaml' },
  }));
  const output = await pretty({ ...report, findings: mixed }, context);
  expect([...output.matchAll(/^ {2}\S +(\d):1 /gm)].map(([, line]) => line)).toEqual(['2', '4', '1', '3']);
  expect(output).toMatch(/never-pull\n +base\/web\.yaml:11 the image/);
});

test('quotes stay where bold cannot take their place', async () => {
  const quoted = reportOf({ message: "`a` is 'b', isn't `c`" });
  expect(await pretty(quoted, context)).toContain("`a` is 'b', isn't `c`");
  expect(stripVTControlCharacters(await pretty(quoted, { ...context, color: true }))).toContain("a is b, isn't c");
});

test('rules stand in a column where that fits, and close by where not', async () => {
  const short = { ...findings[3]!, message: 'short' };
  const long = { ...findings[2]!, environments: [], message: 'x'.repeat(60), place: { ...findings[2]!.place, file: short.place.file } };
  const lines = async (columns?: number): Promise<string[]> => {
    const output = await pretty({ ...report, findings: [long, short] }, { ...context, ...(columns !== undefined && { columns }) });
    return output.split('\n').filter((line) => /short|xxx/.test(line));
  };
  expect((await lines(100)).map((line) => line.search(/(?:never|local)-/))).toEqual([74, 74]);
  for (const columns of [undefined, 0, 80]) expect((await lines(columns))[1]).toContain('short [eks]  local-storage-class');
});

test('a place on a line of its own follows each finding it belongs to', async () => {
  const output = await pretty(report, context);
  expect(output).toMatch(/never-pull\n +base\/web\.yaml:11 the image/);
});

test('the report is left as it was', async () => {
  const before = structuredClone(report);
  await pretty(report, context);
  expect(report).toEqual(before);
});

test('where there is much to read, the rules that find most are named', async () => {
  const [first, second] = findings as [(typeof findings)[number], (typeof findings)[number]];
  const many = { ...report, findings: [...Array.from({ length: 40 }, () => first), ...Array.from({ length: 20 }, () => second)] };
  const lines = (await pretty(many, { ...context, verbose: true })).trimEnd().split('\n');
  expect(lines.find((line) => line.startsWith('most often: '))).toBe(
    `most often: ${first.rule} 40, ${second.rule} 20; \`k8sport explain <rule>\` says why`,
  );
  expect(await pretty(report, context)).not.toContain('most often');
});
