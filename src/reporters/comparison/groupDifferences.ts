import { appendTo } from '../../model/appendTo.ts';
import type { Difference } from '../../model/comparison.ts';
import type { ResourceId } from '../../model/resource.ts';
import { severities } from '../../model/severity.ts';
import { bundleKeys, type Change } from './bundleKeys.ts';
import { shapeOfField } from './fieldParts.ts';

/** One change, in as many objects as have it. */
export interface DifferenceGroup extends Pick<Difference, 'verdict' | 'severity' | 'remark'> {
  /** The field where it is the same everywhere, else its shape; empty for whole objects. */
  readonly field: string;
  /** The keys below `field` that change alike; none where `field` itself changes. */
  readonly keys: readonly string[];
  /** The value of the left side; undefined where it has none. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** The objects, each once, in order of the report. */
  readonly resources: readonly ResourceId[];
  /** Never empty. */
  readonly differences: readonly Difference[];
}

interface GroupOptions {
  /** Whether keys that are on one side only stay apart where their values differ. */
  readonly verbose: boolean;
}

/**
 * The same change is said once, with its objects: field, values and verdict have to be the same, names of list items do
 * not. The gravest come first, then whole objects, then what changes most objects.
 */
export function groupDifferences(differences: readonly Difference[], { verbose }: GroupOptions): DifferenceGroup[] {
  const alike = new Map<string, Change[]>();
  for (const change of bundleKeys(differences, { verbose })) appendTo(alike, identity(change), change);
  return [...alike.values()].map(groupOf).toSorted(byWeight);
}

function identity({ field, keys, left, right, differences: [first] }: Change): string {
  const { verdict, severity, remark } = first!;
  return JSON.stringify([shapeOfField(field), keys, left ?? null, right ?? null, verdict, severity, remark]);
}

function groupOf(changes: readonly Change[]): DifferenceGroup {
  const { field, keys, left, right, differences: some } = changes[0]!;
  const { verdict, severity, remark } = some[0]!;
  const resources = new Map(changes.map(({ differences: [first] }) => [JSON.stringify(first!.resource), first!.resource]));
  return {
    field: changes.every((change) => change.field === field) ? field : shapeOfField(field),
    keys,
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
