import * as fc from 'fast-check';
import type { HtmlNode } from 'parse5';
import { expect, test } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { html } from '../../../src/reporters/html/html.ts';
import { printable } from '../../../src/reporters/printable.ts';
import { dangerous, hostile, hostileMarkdown } from '../hostile.ts';
import { context, report } from '../report.ts';
import { elements, parsed, textOf } from './dom.ts';

/** What ends a text, an attribute, an element or a comment, or begins a script. */
const pieces = [
  ...hostileMarkdown,
  hostile,
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onclick='alert(1)",
  '</script><script>',
  '</style>',
  '</pre></code></title></textarea></select></option></svg>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '&quot;&#34;&lt;',
  '${x}',
  '\u00e9\u{1f600}',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('').slice(0, 250))
  .filter((joined) => joined !== '');

/** The report with the same text in every place that comes from outside. */
function everywhere(outside: string): Report {
  return {
    ...report,
    targets: [outside],
    notes: [outside],
    findings: report.findings.map((finding) => ({
      ...finding,
      rule: outside,
      message: outside,
      place: { file: `${outside}.yaml`, start: { line: 2, column: 6 }, end: { line: 2, column: 60 } },
      resource: { group: outside, version: outside, kind: outside, namespace: outside, name: outside },
      targets: [outside],
      environments: [outside, `${outside}2`],
      related: [{ place: { ...finding.place, file: outside }, message: outside }],
    })),
    suppressed: [{ ...report.suppressed[0]!, rule: outside, suppression: { by: 'comment', reason: outside, until: outside } }],
    sets: [{ ...report.sets[0]!, environment: outside, targets: [outside] }],
    rules: report.rules.map((rule) => ({ ...rule, id: outside })),
  };
}

function page(outside: string): string {
  const source = (): string => `a: b\nkey: ${JSON.stringify(outside)}\nc: d\n`;
  return html(everywhere(outside), { ...context, text: source }) as string;
}

/** Texts have their way with what is in them: code in messages, the lines and the mark of a source. */
const free = new Set(['code', 'pre', 'mark']);

/** Elements and attributes; the values too, but of those that hold a text. */
function skeleton(document: HtmlNode): string[] {
  return elements(document)
    .filter(({ tagName }) => !free.has(tagName!))
    .map(({ tagName, attrs }) => `${tagName} ${attrs!.map(({ name, value }) => (name === 'href' ? name : `${name}=${value}`)).join(' ')}`);
}

test('no text from outside makes an element or an attribute', () => {
  const expected = skeleton(parsed(page('x')));
  fc.assert(
    fc.property(text, (outside) => {
      const output = page(outside);
      const document = parsed(output);
      expect(skeleton(document)).toEqual(expected);
      expect(output).not.toMatch(dangerous);
      for (const { attrs } of elements(document).filter(({ tagName }) => free.has(tagName!)))
        expect(attrs!.map(({ name }) => name).filter((name) => name !== 'class' && name !== 'data-n')).toEqual([]);
      for (const { attrs } of elements(document).filter(({ tagName }) => tagName === 'a'))
        expect(attrs!.find(({ name }) => name === 'href')!.value).toMatch(/^(?:#findings|https:\/\/github\.com\/k8sport\/[^"<>\s]*)$/);
    }),
    { numRuns: 60, seed: 5 },
  );
}, 30_000);

test('every text is there to read', () => {
  fc.assert(
    fc.property(
      text.filter((each) => !each.includes('`')),
      (outside) => {
        const document = parsed(page(outside));
        const read = (tagName: string): string[] =>
          elements(document)
            .filter((element) => element.tagName === tagName)
            .map(textOf);
        // Carriage returns and line feeds are spelt out, so that nothing is lost in parsing.
        expect(read('h4')).toEqual(report.findings.map(() => printable(outside)));
        expect(read('h3')).toEqual([printable(`${outside}.yaml`)]);
        expect(read('td')).toContain(printable(outside));
      },
    ),
    { numRuns: 60, seed: 7 },
  );
}, 30_000);
