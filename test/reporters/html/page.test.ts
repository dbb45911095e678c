import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Report } from '../../../src/model/report.ts';
import { html } from '../../../src/reporters/html/html.ts';
import { cleanReport, context, report, reportOf } from '../report.ts';
import { attribute, elements, parsed, textOf } from './dom.ts';

const pageOf = (of: Report): string => html(of, context) as string;
const reports: readonly [string, Report][] = [
  ['a report', report],
  ['a report without findings', cleanReport],
  ['an empty report', { ...cleanReport, rules: [], sets: [], targets: [] }],
];

test.each(reports)('%s loads nothing', (_, of) => {
  const output = pageOf(of);
  const all = elements(parsed(output));
  expect(all.filter(({ tagName }) => /^(?:link|img|iframe|object|embed|base|audio|video|source|use|image)$/.test(tagName!))).toEqual([]);
  expect(
    all
      .flatMap(({ attrs }) => attrs!)
      .filter(({ name }) => /^(?:src|srcset|style|on.*|action|formaction|background|xlink:href)$/.test(name)),
  ).toEqual([]);
  expect(output).not.toMatch(/@import|url\(|@font-face/);
});

test.each(reports)('%s lets its own style and script pass, and nothing else', (_, of) => {
  const all = elements(parsed(pageOf(of)));
  const policy = all.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')!;
  const hash = (tagName: string): string => {
    const [only, ...others] = all.filter((element) => element.tagName === tagName);
    expect(others).toEqual([]);
    return `'sha256-${createHash('sha256').update(textOf(only!)).digest('base64')}'`;
  };
  expect(attribute(policy, 'content')!.split('; ')).toEqual([
    "default-src 'none'",
    `style-src ${hash('style')}`,
    `script-src ${hash('script')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]);
  // A policy holds for what comes after it.
  expect(all.indexOf(policy)).toBeLessThan(all.findIndex(({ tagName }) => tagName === 'style'));
  expect(() => new Script(textOf(all.find(({ tagName }) => tagName === 'script')!))).not.toThrow();
});

test.each(reports)('%s can be found through without eyes', (_, of) => {
  const all = elements(parsed(pageOf(of)));
  const named = (tagName: string) => all.filter((element) => element.tagName === tagName);
  expect(attribute(named('html')[0]!, 'lang')).toBe('en');
  expect(textOf(named('title')[0]!)).toContain('k8sport');
  for (const landmark of ['header', 'main', 'footer', 'h1']) expect(named(landmark)).toHaveLength(1);

  const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName!) ? [Number(tagName![1])] : []));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);

  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const reference of all.flatMap((element) => attribute(element, 'aria-labelledby') ?? [])) expect(ids).toContain(reference);
  for (const link of named('a')) expect(textOf(link)).not.toBe('');
  for (const svg of named('svg')) expect(attribute(svg, 'aria-label') ?? attribute(svg, 'aria-hidden')).toBeDefined();
  for (const cell of named('th')) expect(attribute(cell, 'scope')).toMatch(/^(?:col|row)$/);
  const controls = [...named('select'), ...named('input')];
  const labelled = new Set(named('label').flatMap(elements));
  expect(controls.filter((control) => !labelled.has(control))).toEqual([]);
});

test('without the script, everything is there and nothing pretends to answer', () => {
  const all = elements(parsed(pageOf(report)));
  expect(
    attribute(
      all.find(({ tagName }) => tagName === 'form')!,
      'hidden',
    ),
  ).toBe('');
  expect(all.filter((element) => attribute(element, 'hidden') !== undefined && element.tagName !== 'form')).toEqual([]);
  const files = all.filter((element) => attribute(element, 'class') === 'file');
  expect(files.map((file) => attribute(file, 'open'))).toEqual(files.map(() => ''));
});

function lines(of: Report, text: string): string[] {
  const pre = elements(parsed(html(of, { ...context, text: () => text }) as string)).find(({ tagName }) => tagName === 'pre');
  return (pre?.childNodes ?? []).map((line) => `${attribute(line, 'data-n')} ${textOf(line)}`);
}

const marks = (of: Report, text: string): string[] =>
  elements(parsed(html(of, { ...context, text: () => text }) as string)).flatMap((element) =>
    element.tagName === 'mark' ? [textOf(element)] : [],
  );

const at = (line: number, start: number, end: number): Partial<Finding> => ({
  place: { file: 'a.yaml', start: { line, column: start }, end: { line, column: end } },
});

test('three lines stand around the marked one', () => {
  const text = Array.from({ length: 9 }, (_, index) => `key${index + 1}: value`).join('\r\n');
  expect(lines(reportOf(at(5, 1, 5)), text)).toEqual([2, 3, 4, 5, 6, 7, 8].map((number) => `${number} key${number}: value`));
  expect(lines(reportOf(at(1, 1, 5)), text)).toHaveLength(4);
  expect(lines(reportOf(at(9, 1, 5)), text)).toHaveLength(4);
  expect(marks(reportOf(at(5, 7, 12)), text)).toEqual(['value']);
  expect(marks(reportOf(at(5, 7, 999)), text)).toEqual(['value']);
  expect(lines(reportOf(at(400, 1, 2)), text)).toEqual([]);
});

test('a long line is cut around the mark', () => {
  const text = `a: ${'x'.repeat(500)}marked${'y'.repeat(500)}\n`;
  expect(marks(reportOf(at(1, 504, 510)), text)).toEqual(['marked']);
  expect(lines(reportOf(at(1, 504, 510)), text)[0]!.length).toBeLessThan(210);
  expect(lines(reportOf(at(1, 1, 2)), text)[0]).toMatch(/^1 a: x+…$/);
});

test('a large report stays small: the worst findings, and a word on the others', () => {
  const many = (count: number, length: number): Report => ({
    ...report,
    findings: Array.from({ length: count }, (_, index) => ({
      ...report.findings[1 + (index % 3)]!,
      message: `${index} ${'long '.repeat(length)}`,
      place: { ...report.findings[2]!.place, file: `folder/${index % 400}.yaml` },
    })),
  });
  const shop = (count: number, length: number): string =>
    html(many(count, length), { ...context, text: () => 'key: value\n'.repeat(20) }) as string;
  const listed = (page: string): number => page.match(/class="finding"/g)!.length;

  const usual = shop(5000, 12);
  expect(listed(usual)).toBe(5000);
  expect(usual.length).toBeLessThan(4e6);
  expect(usual).not.toContain('<details class="file" open>');

  const huge = shop(20_000, 400);
  expect(huge.length).toBeLessThan(4e6);
  expect(huge).toContain(`${20_000 - listed(huge)} more are left out`);
  expect(huge.match(/data-s="error"/g)).toHaveLength(listed(huge));
});
