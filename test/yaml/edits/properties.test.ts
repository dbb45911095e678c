import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { CST, Lexer, parseAllDocuments } from 'yaml';
import { expect, test } from 'vitest';
import type { Change } from '../../../src/model/change.ts';
import { changedValue } from '../../../src/model/changedValue.ts';
import { valueAtPath } from '../../../src/model/valueAtPath.ts';
import { Document } from '../../../src/yaml/document.ts';
import { applied, type Edit } from '../../../src/yaml/edits/edit.ts';
import { editsOf } from '../../../src/yaml/edits/editsOf.ts';
import { Source } from '../../../src/yaml/source.ts';
import { splitDocuments } from '../../../src/yaml/split.ts';
import { someChange } from './someChanges.ts';
import { someYaml } from './someYaml.ts';

interface Case {
  readonly document: Document;
  readonly index: number;
  readonly changes: readonly Change[];
}

const documentsOf = (text: string): Document[] => {
  const source = new Source('a.yaml', text);
  return splitDocuments(text).map((range) => new Document(source, range));
};

const readable = someYaml
  .map(documentsOf)
  .filter(
    (documents) => documents.length > 0 && documents.every(({ problems, value }) => problems.length === 0 && typeof value === 'object'),
  );

const someCase: fc.Arbitrary<Case> = readable
  .chain((documents) => fc.tuple(fc.constant(documents), fc.nat({ max: documents.length - 1 })))
  .chain(([documents, index]) => {
    const document = documents[index]!;
    return fc.record({
      document: fc.constant(document),
      index: fc.constant(index),
      changes: fc.array(someChange(document.value), { minLength: 1, maxLength: 3 }),
    });
  });

/** The values of all documents, as the `yaml` package reads them; undefined where it finds a fault. */
function otherReading(text: string): unknown[] | undefined {
  const documents = parseAllDocuments(text, { version: '1.1', merge: true, uniqueKeys: false, logLevel: 'silent' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  return documents.map((document) => document.toJS({ maxAliasCount: -1 }) as unknown);
}

function commentsOf(text: string): string[] {
  const tokens = [...new Lexer().lex(text)];
  const isComment = (token: string, index: number): boolean => tokens[index - 1] !== CST.SCALAR && CST.tokenType(token) === 'comment';
  return tokens.filter(isComment).map((comment) => comment.trimEnd());
}

function untouched(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Whether a change may take comments away: those inside of what was there. */
function takesComments(change: Change, value: unknown): boolean {
  return change.do === 'remove' || (change.do === 'set' && typeof valueAtPath(value, change.path) === 'object');
}

interface Verdict {
  readonly outcome: 'made' | 'refused' | 'made, says the other reader';
  readonly fault?: string;
}

function verdictOn({ document, index, changes: [change] }: Case): Verdict {
  const { text } = document.source;
  const { edits, outcomes } = editsOf(document, [[change!]]);
  const after = applied(text, edits);
  if (outcomes[0] !== 'made') return { outcome: 'refused', ...(after === text ? {} : { fault: 'refused, and made' }) };
  const asked = (values: readonly unknown[]): unknown[] => values.map((value, at) => (at === index ? changedValue(value, change!) : value));
  const [before, now] = [documentsOf(text), documentsOf(after)];
  const [values, texts] = [before.map(({ value }) => value), before.map((each) => each.text)];
  const inserted = edits.map((edit) => edit.text).join('');
  const other = otherReading(text);
  // Where they read the text alike before, they have to do so afterwards.
  const isAgreed = isDeepStrictEqual(other, values);
  const checks: Readonly<Record<string, boolean>> = {
    'another value': isDeepStrictEqual(
      now.map(({ value }) => value),
      asked(values),
    ),
    'another document is changed': isDeepStrictEqual(now.map((each) => each.text).toSpliced(index, 1), texts.toSpliced(index, 1)),
    'another byte is changed': after.length === untouched(text, edits).length + inserted.length,
    'another value for the other reader': !isAgreed || isDeepStrictEqual(otherReading(after), asked(other!)),
    'a comment is lost':
      takesComments(change!, document.value) ||
      isDeepStrictEqual(
        commentsOf(after).filter((each) => !isNew(each)),
        commentsOf(text),
      ),
  };
  const fault = Object.keys(checks).find((name) => !checks[name]);
  return { outcome: isAgreed ? 'made, says the other reader' : 'made', ...(fault === undefined ? {} : { fault }) };
}

const isNew = (comment: string): boolean => comment.includes('new ');

const numRuns = 1500;

test('the edited text is what was asked for, or the change is refused', { timeout: 120_000 }, () => {
  const counts = { made: 0, refused: 0, 'made, says the other reader': 0 };
  fc.assert(
    fc.property(someCase, (each) => {
      const { outcome, fault } = verdictOn(each);
      counts[outcome]++;
      expect(fault).toBeUndefined();
    }),
    { numRuns },
  );
  // Else the property says nothing.
  expect(counts['made, says the other reader']).toBeGreaterThan(0.8 * numRuns);
  expect(counts.refused).toBeLessThan(0.1 * numRuns);
});

test('a change that was made is made: nothing is left to do', () => {
  fc.assert(
    fc.property(someCase, ({ document, changes }) => {
      const change = changes.find((each) => each.do === 'set');
      fc.pre(change !== undefined);
      const { edits, outcomes } = editsOf(document, [[change]]);
      fc.pre(outcomes[0] === 'made');
      const again = documentsOf(applied(document.source.text, edits)).find(({ range }) => range.start === document.range.start)!;
      expect(editsOf(again, [[change]]).edits).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
