import { appendTo } from '../../model/appendTo.ts';
import type { Difference } from '../../model/comparison.ts';
import type { ResourceId } from '../../model/resource.ts';
import { severities } from '../../model/severity.ts';
import { bundleKeys, type Change, type Told } from './bundleKeys.ts';
import { shapeOfField } from './fieldParts.ts';
import { imagePattern } from './imagePattern.ts';

/** One change, in as many objects as have it. */
export interface DifferenceGroup extends Change, Pick<Difference, 'verdict' | 'severity' | 'remark'> {
  /** The objects, each once, in order of the report. */
  readonly resources: readonly ResourceId[];
}

interface GroupOptions {
  /** Whether keys that are on one side only stay apart where their values differ. */
  readonly verbose: boolean;
}

/**
 * The same change is said once, with its objects: field, values and verdict have to be the same; names of list items, and
 * of images that keep theirs, do not. Whole objects are told kind by kind. The gravest come first, then whole objects, then
 * what changes most objects.
 */
export function groupDifferences(differences: readonly Difference[], { verbose }: GroupOptions): DifferenceGroup[] {
  const alike = new Map<string, Change[]>();
  for (const change of bundleKeys(differences, { verbose })) appendTo(alike, identity(change), change);
  return [...alike.values()].map(groupOf).toSorted(byWeight);
}

function identity(change: Change): string {
  const { resource, verdict, severity, remark } = change.differences[0]!;
  const kind = change.field === '' ? resource.kind : '';
  return JSON.stringify([kind, shapeOfField(change.field), change.keys, ...patterns(change), verdict, severity, remark]);
}

/** Both values, without the name of an image that both have. */
function patterns({ left, right, differences: [first] }: Change): readonly [Told, Told] {
  if (first!.verdict.kind !== 'allowed' || first!.verdict.allowance !== 'image-reference') return [left, right];
  const pattern = left.is === 'text' && right.is === 'text' ? imagePattern(left.text, right.text) : undefined;
  return pattern ? [textOf(pattern[0]), textOf(pattern[1])] : [left, right];
}

function textOf(text: string): Told {
  return { is: 'text', text };
}

function groupOf(changes: readonly Change[]): DifferenceGroup {
  const first = changes[0]!;
  const { verdict, severity, remark } = first.differences[0]!;
  const resources = new Map(changes.map(({ differences: [some] }) => [JSON.stringify(some!.resource), some!.resource]));
  const isSame = (of: (change: Change) => unknown): boolean => changes.every((change) => of(change) === of(first));
  const areSame = isSame(({ left, right }) => JSON.stringify([left, right]));
  const [left, right] = areSame ? [first.left, first.right] : patterns(first);
  return {
    field: isSame(({ field }) => field) ? first.field : shapeOfField(first.field),
    keys: first.keys,
    left,
    right,
    verdict,
    severity,
    ...(remark !== undefined && { remark }),
    resources: [...resources.values()],
    differences: changes.flatMap(({ differences }) => differences),
  };
}

function byWeight(a: DifferenceGroup, b: DifferenceGroup): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    Number(a.field !== '') - Number(b.field !== '') ||
    b.resources.length - a.resources.length
  );
}
