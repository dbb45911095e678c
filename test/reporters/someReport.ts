import * as fc from 'fast-check';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { severities } from '../../src/model/severity.ts';
import { hostile, hostileMarkdown } from './hostile.ts';
import { report } from './report.ts';

/** Names as nobody should choose them: control characters, halves of surrogate pairs, markup, commands. */
export const someName = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    hostile,
    ...hostileMarkdown,
    '\ud800',
    '\ufffe\uffff',
    ']]>',
    '&amp;<a b="\'">',
    '%0A,:%',
    '::stop-commands::x',
    '../a',
    '#',
    '__proto__',
  ),
);

const someFile = someName.filter((name) => !name.includes('\0'));

const someFinding = fc
  .record({
    rule: fc.constantFrom(...report.rules.map(({ id }) => id)),
    severity: fc.constantFrom(...severities),
    message: someName,
    file: someFile,
    line: fc.integer({ min: 1, max: 9 }),
    column: fc.integer({ min: 1, max: 60 }),
    length: fc.integer({ min: 0, max: 9 }),
    name: fc.option(someName),
  })
  .map(({ rule, severity, message, file, line, column, length, name }): Finding => ({
    rule,
    severity,
    message,
    place: { file, start: { line, column }, end: { line, column: column + length } },
    ...(name !== null && {
      resource: { group: '', version: 'v1', kind: 'Pod', namespace: '', name },
      path: ['spec', name],
    }),
    targets: [],
    environments: name === null ? [] : [name],
    related: [],
  }));

/** A report of hostile findings; few names, so that some are alike. */
export const someReport = fc.array(someFinding, { maxLength: 60 }).map((findings): Report => ({ ...report, findings }));
