import { resourceName } from '../../kube/resourceId.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Difference } from '../../model/comparison.ts';
import { enumerate } from '../../model/enumerate.ts';
import { plural } from '../plural.ts';
import { printable } from '../printable.ts';
import { shorten, shortenStart } from '../shorten.ts';
import { countOf } from './counts.ts';
import type { DifferenceGroup } from './groupDifferences.ts';
import type { Names, Page } from './page.ts';
import { placesOf } from './places.ts';
import { prettyValues } from './prettyValues.ts';
import { resourceList } from './resourceList.ts';

/** The most names of objects of one kind, and of keys, unless all are asked for. */
const mostNames = 6;
const step = '  ';

/** A change in a few lines: what changes, in which objects, and where both sides write it. */
export function prettyGroup(group: DifferenceGroup, names: Names, page: Page): string[] {
  const inner = { ...page, width: page.width - step.length };
  const remark = group.remark === undefined ? [] : [page.paint.severity[group.severity](shorten(printable(group.remark), inner.width))];
  const [change, where] =
    group.field === '' ? [objectLines(group, names, page), []] : [changeLines(group, names, page), whereLines(group, inner)];
  return [...change, ...[...remark, ...where].map((line) => step + line)];
}

/** Objects that one side lacks. */
function objectLines({ left, resources, differences }: DifferenceGroup, names: Names, page: Page): string[] {
  const { leaves } = countOf(differences);
  const only = `only in ${left.is === 'absent' ? names.right : names.left}, ${plural(leaves, 'value', 'values')}`;
  const room = page.width - only.length - step.length;
  const head = `${page.paint.bold(shorten(objectsLine(resources, room), Math.max(room, 1)))}${step}${only}`;
  if (page.verbose && resources.length > 1) return [head, ...whereLines({ resources, differences }, page).map((line) => step + line)];
  return [head, ...placeLines(differences, page.width - step.length).map((line) => step + page.paint.dim(line))];
}

function changeLines(group: DifferenceGroup, names: Names, { width, verbose, paint }: Page): string[] {
  const { field, keys } = group;
  const listed = keys.length === 0 ? '' : `: ${enumerate(keys.map(printable), verbose ? Infinity : mostNames)}`;
  const head = shorten(shortenStart(printable(field), width) + listed, width);
  const values = prettyValues(group, names, width - step.length);
  const isShort = values.length === 1 && head.length + step.length + values[0]!.length <= width;
  return isShort ? [`${paint.bold(head)}${step}${values[0]!}`] : [paint.bold(head), ...values.map((line) => step + line)];
}

/** The objects, and where each side writes the value; every object by itself where all are asked for. */
function whereLines({ resources, differences }: Pick<DifferenceGroup, 'resources' | 'differences'>, page: Page): string[] {
  if (!page.verbose || resources.length === 1) return withPlaces(objectsLine(resources, page.width), differences, page);
  const byObject = new Map<string, Difference[]>();
  for (const difference of differences) appendTo(byObject, resourceName(difference.resource), difference);
  return [...byObject].flatMap(([name, own]) => withPlaces(printable(name), own, page));
}

/** As many names as fit, or else none. */
function objectsLine(resources: DifferenceGroup['resources'], width: number): string {
  const lists = [mostNames, 3, 2, 0].map((most) => resourceList(resources, { write: printable, most }));
  return lists.find(({ length }) => length <= width) ?? lists.at(-1)!;
}

/** Places beside the objects where that fits, else below them. */
function withPlaces(objects: string, differences: readonly Difference[], { width, paint }: Page): string[] {
  const [only, ...more] = placeLines(differences, width);
  const name = shorten(objects, width);
  const isShort = more.length === 0 && name.length + step.length + only!.length <= width;
  return isShort ? [name + step + paint.dim(only!)] : [name, ...[only!, ...more].map(paint.dim)];
}

/** Never cut, since places are there to be opened. */
function placeLines(differences: readonly Difference[], width: number): string[] {
  const places = (['left', 'right'] as const).flatMap((side) => {
    const found = placesOf(differences, side);
    return found ? [printable(found.first) + (found.others > 0 ? ` and ${found.others} more` : '')] : [];
  });
  const line = places.join(' → ');
  return line.length <= width ? [line] : places.map((place, index) => (index === 0 ? place : `→ ${place}`));
}
