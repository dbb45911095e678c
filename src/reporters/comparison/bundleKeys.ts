import { appendTo } from '../../model/appendTo.ts';
import type { Difference, Side } from '../../model/comparison.ts';
import { lastStep } from './fieldParts.ts';

/** What one side has, in one or several differences: nothing, the same text, or what does not fit into one text. */
export type Told = { readonly is: 'absent' } | { readonly is: 'various' } | { readonly is: 'text'; readonly text: string };

/** A change of one field, or of several keys below it that change alike in one object. */
export interface Change {
  /** Empty for a whole object. */
  readonly field: string;
  /** None where `field` itself changes. */
  readonly keys: readonly string[];
  readonly left: Told;
  readonly right: Told;
  /** Never empty. */
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
  // Of a whole object it matters only that it is there.
  const tell = (side: Side | undefined): Told => (field === '' && side ? { is: 'various' } : told([side]));
  return { field, keys: [], left: tell(left), right: tell(right), differences: [difference] };
}

function together(differences: readonly Difference[]): Change {
  return {
    field: lastStep(differences[0]!.field).parent,
    keys: differences.map(({ field }) => lastStep(field).key).toSorted(),
    left: told(differences.map(({ left }) => left)),
    right: told(differences.map(({ right }) => right)),
    differences,
  };
}

function told([first, ...others]: readonly (Side | undefined)[]): Told {
  if (!first) return { is: 'absent' };
  return others.every((side) => side?.text === first.text) ? { is: 'text', text: first.text } : { is: 'various' };
}
