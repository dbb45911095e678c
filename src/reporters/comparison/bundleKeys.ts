import { appendTo } from '../../model/appendTo.ts';
import type { Difference } from '../../model/comparison.ts';
import { lastStep } from './fieldParts.ts';

/** A change of one field, or of several keys below it that change alike in one object. */
export interface Change {
  readonly field: string;
  readonly keys: readonly string[];
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly differences: readonly Difference[];
}

/** Fewer keys than this are shown with their values. */
const manyKeys = 3;

/**
 * Puts together what many keys of one map or list have in common: the same values on both sides, or that one side lacks
 * them. In the second case the values get lost, unless `verbose`.
 */
export function bundleKeys(differences: readonly Difference[], { verbose }: { readonly verbose: boolean }): Change[] {
  const siblings = new Map<string, Difference[]>();
  for (const difference of differences) appendTo(siblings, family(difference, verbose), difference);
  // Whole objects, and what stands at the top of one, have no parent to be named by.
  const areFew = (own: readonly Difference[]): boolean => own.length < manyKeys || lastStep(own[0]!.field).parent === '';
  return [...siblings.values()].flatMap((own) => (areFew(own) ? own.map(alone) : [together(own)]));
}

/** What keys must share to be told together. */
function family(difference: Difference, verbose: boolean): string {
  const { resource, field, left, right, verdict, severity, remark } = difference;
  const isOneSided = left === undefined || right === undefined;
  const values = isOneSided && !verbose ? [left !== undefined] : [left?.text ?? null, right?.text ?? null];
  return JSON.stringify([resource, lastStep(field).parent, ...values, verdict, severity, remark]);
}

function alone(difference: Difference): Change {
  const { field, left, right } = difference;
  // Which values a whole object has does not matter, only that it is there.
  const textOf = (side: Difference['left']): string | undefined => (field === '' && side ? '' : side?.text);
  return { field, keys: [], left: textOf(left), right: textOf(right), differences: [difference] };
}

function together(differences: readonly Difference[]): Change {
  const first = differences[0]!;
  const shared = (texts: readonly (string | undefined)[]): string | undefined => (texts.every((text) => text === texts[0]) ? texts[0] : '');
  return {
    field: lastStep(first.field).parent,
    keys: differences.map(({ field }) => lastStep(field).key).toSorted(),
    left: shared(differences.map(({ left }) => left?.text)),
    right: shared(differences.map(({ right }) => right?.text)),
    differences,
  };
}
