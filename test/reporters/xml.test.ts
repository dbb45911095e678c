import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { checkstyle } from '../../src/reporters/checkstyle.ts';
import { junit } from '../../src/reporters/junit.ts';
import { printable } from '../../src/reporters/printable.ts';
import { xmlDocument } from '../../src/reporters/xmlDocument.ts';
import { xmlElement } from '../../src/reporters/xmlElement.ts';
import { cleanReport, context, report } from './report.ts';
import { readXml, type XmlElement } from './readXml.ts';
import { someName, someReport } from './someReport.ts';

/** What XML 1.0 can hold of a text. */
const kept = (text: string): string =>
  whole(
    Buffer.from(printable(text))
      .toString()
      .replaceAll(/[\ufffe\uffff]/g, ''),
  );

// What UTF-8 puts in the place of half a surrogate pair.
const whole = (text: string): string => text.replaceAll('\ufffd', '');

test('what is written comes back', () => {
  fc.assert(
    fc.property(someName, someName, (value, text) => {
      const root = readXml(xmlDocument(xmlElement('a', { value }, xmlElement('b', {}, text))));
      expect(whole(root.attributes['value']!)).toBe(kept(value));
      expect(whole(root.elements[0]!.text)).toBe(kept(text));
    }),
  );
});

test.each([
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<a>&x;</a>',
  '<a>& </a>',
  '<a>&#1;</a>',
  '<a>\u0001</a>',
  '<a>]]></a>',
  '<a b=1/>',
])('the reader refuses %j', (text) => {
  expect(() => readXml(xmlDocument([text]))).toThrow();
});

describe('junit', () => {
  const suitesOf = async (of: Report): Promise<XmlElement> => readXml(await junit(of, context));
  const number = ({ attributes }: XmlElement, name: string): number => Number(attributes[name]);

  test('counts add up, and no case is like another', async () => {
    await fc.assert(
      fc.asyncProperty(someReport, async (of) => {
        const root = await suitesOf(of);
        for (const name of ['tests', 'failures', 'errors'])
          expect(number(root, name)).toBe(root.elements.reduce((sum, each) => sum + number(each, name), 0));
        for (const suite of root.elements) {
          const inside = (name: string): number => suite.elements.filter(({ elements }) => elements[0]?.name === name).length;
          expect([number(suite, 'tests'), number(suite, 'failures'), number(suite, 'errors')]).toEqual([
            suite.elements.length,
            inside('failure'),
            inside('error'),
          ]);
          expect(suite.elements.length).toBeGreaterThan(0);
        }
        expect(number(root, 'failures') + number(root, 'errors')).toBe(of.findings.filter(({ severity }) => severity !== 'info').length);
      }),
    );
  });

  test('no two cases have the same class and name', async () => {
    await fc.assert(
      fc.asyncProperty(someReport, async (of) => {
        const twice = { ...of, findings: [...of.findings, ...of.findings] };
        const cases = (await suitesOf(twice)).elements.flatMap(({ elements }) => elements);
        const names = cases.map(({ attributes }) => JSON.stringify([attributes['classname'], attributes['name']]));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  test('every file that was read has a suite, and a clean one passes', async () => {
    const { attributes, elements } = await suitesOf(cleanReport);
    expect(attributes).toMatchObject({ tests: '4', failures: '0', errors: '0' });
    expect(elements.map((each) => each.attributes['name'])).toContain('k8s/base/clean.yaml');
  });

  test('what could not be read is an error, and what is only good to know passes', async () => {
    const cases = (await suitesOf(report)).elements.flatMap(({ elements }) => elements);
    const outcomes = cases.map(({ attributes, elements }) => [attributes['name']!.split(' ', 1)[0], elements[0]?.name]);
    expect(outcomes).toEqual(
      expect.arrayContaining([
        ['invalid-yaml', 'error'],
        ['never-pull', 'failure'],
        ['local-registry', 'system-out'],
      ]),
    );
  });
});

test('checkstyle holds every finding', async () => {
  await fc.assert(
    fc.asyncProperty(someReport, async (of) => {
      const errors = readXml(await checkstyle(of, context)).elements.flatMap(({ elements }) => elements);
      const told = errors.map(({ attributes }) => [attributes['source'], attributes['severity'], attributes['line'], attributes['column']]);
      const wanted = of.findings.map(({ rule, severity, place: { start } }) => [
        `k8sport.${rule}`,
        severity,
        `${start.line}`,
        `${start.column}`,
      ]);
      expect(told.map(String).toSorted()).toEqual(wanted.map(String).toSorted());
    }),
  );
});
