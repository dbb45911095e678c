import { resourceName } from '../../kube/resourceId.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Difference } from '../../model/comparison.ts';
import { enumerate } from '../../model/enumerate.ts';
import { plural } from '../plural.ts';
import { printable } from '../printable.ts';
import { shorten } from '../shorten.ts';
import { countOf } from './counts.ts';
import type { DifferenceGroup } from './groupDifferences.ts';
import type { Names, Page } from './page.ts';
import { placesOf } from './places.ts';
import { prettyValues } from './prettyValues.ts';
import { resourceList } from './resourceList.ts';

/** The most names of objects of one kind, and of keys, unless all are asked for. */
const mostNames = 4;
const step = '  ';

/** A change in a few lines: what changes, in which objects, and where both sides write it. */
export function prettyGroup(group: DifferenceGroup, names: Names, page: Page): string[] {
  const inner = { ...page, width: page.width - step.length };
  const remark = group.remark === undefined ? [] : [page.paint.severity[group.severity](shorten(printable(group.remark), inner.width))];
  return [...changeLines(group, names, page), ...[...remark, ...whereLines(group, inner)].map((line) => step + line)];
}

function changeLines(group: DifferenceGroup, names: Names, { width, verbose, paint }: Page): string[] {
  const { field, keys, differences } = group;
  if (field === '') {
    const name = group.left.is === 'absent' ? names.right : names.left;
    return [`${paint.bold(`only in ${name}`)}${step}${plural(countOf(differences).leaves, 'value', 'values')}`];
  }
  const listed = keys.length === 0 ? '' : `: ${enumerate(keys.map(printable), verbose ? Infinity : mostNames)}`;
  const head = shorten(printable(field) + listed, width);
  const values = prettyValues(group, names, width - step.length);
  const isShort = values.length === 1 && head.length + step.length + values[0]!.length <= width;
  return isShort ? [`${paint.bold(head)}${step}${values[0]!}`] : [paint.bold(head), ...values.map((line) => step + line)];
}

/** The objects, and where each side writes the value; every object by itself where all are asked for. */
function whereLines({ resources, differences }: DifferenceGroup, page: Page): string[] {
  if (!page.verbose || resources.length === 1) {
    return withPlaces(resourceList(resources, { write: printable, most: mostNames }), differences, page);
  }
  const byObject = new Map<string, Difference[]>();
  for (const difference of differences) appendTo(byObject, resourceName(difference.resource), difference);
  return [...byObject].flatMap(([name, own]) => withPlaces(printable(name), own, page));
}

/** Places beside the objects where that fits, else below them; never cut, since they are there to be opened. */
function withPlaces(objects: string, differences: readonly Difference[], { width, paint }: Page): string[] {
  const places = (['left', 'right'] as const).flatMap((side) => {
    const found = placesOf(differences, side);
    return found ? [printable(found.first) + (found.others > 0 ? ` and ${found.others} more` : '')] : [];
  });
  const line = places.join(' → ');
  const name = shorten(objects, width);
  if (name.length + step.length + line.length <= width) return [name + step + paint.dim(line)];
  const below = line.length <= width ? [line] : places.map((place, index) => (index === 0 ? place : `→ ${place}`));
  return [name, ...below.map(paint.dim)];
}
