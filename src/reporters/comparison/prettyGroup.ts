import { resourceName } from '../../kube/resourceId.ts';
import { appendTo } from '../../model/appendTo.ts';
import { enumerate } from '../../model/enumerate.ts';
import { plural } from '../plural.ts';
import { printable } from '../printable.ts';
import { shorten } from '../shorten.ts';
import { countOf } from './counts.ts';
import type { DifferenceGroup } from './groupDifferences.ts';
import type { Names, Page } from './page.ts';
import { placesOf } from './places.ts';
import { resourceList } from './resourceList.ts';
import { valuePair } from './valuePair.ts';

/** The most names of objects of one kind, and of keys, unless all are asked for. */
const mostNames = 4;
const step = '  ';

/** A change in a few lines: what changes, in which objects, and where both sides write it. */
export function prettyGroup(group: DifferenceGroup, names: Names, page: Page): string[] {
  const { remark, severity } = group;
  const remarks = remark === undefined ? [] : [step + page.paint.severity[severity](shorten(printable(remark), page.width - step.length))];
  return [...changeLines(group, names, page), ...remarks, ...whereLines(group, page).map((line) => step + line)];
}

function changeLines({ field, keys, left, right, differences }: DifferenceGroup, names: Names, { width, verbose, paint }: Page): string[] {
  if (field === '') {
    const { leaves } = countOf(differences);
    return [`${paint.bold(`only in ${left === undefined ? names.right : names.left}`)}  ${plural(leaves, 'value', 'values')}`];
  }
  const listed = keys.length === 0 ? '' : `: ${enumerate(keys.map(printable), verbose ? Infinity : mostNames)}`;
  const head = shorten(printable(field) + listed, width);
  const values = valueLines({ left, right }, names, { room: width - head.length - step.length, width: width - step.length });
  const [only, ...more] = values;
  if (more.length === 0 && head.length + step.length + only!.length <= width) return [`${paint.bold(head)}${step}${only}`];
  return [paint.bold(head), ...values.map((line) => step + line)];
}

/** Both values, on one line where it is wide enough. */
function valueLines(
  { left, right }: Pick<DifferenceGroup, 'left' | 'right'>,
  names: Names,
  { room, width }: { readonly room: number; readonly width: number },
): string[] {
  if (left === '' && right === undefined) return [`only in ${names.left}`];
  if (right === '' && left === undefined) return [`only in ${names.right}`];
  const [before, after] = [left, right].map((text) => (text === undefined ? 'not set' : printable(text))) as [string, string];
  if (before === after) return [shorten(`${before}, not the same`, Math.max(room, width))];
  const line = `${before} → ${after}`;
  if (line.length <= width) return [line];
  const [first, second] = valuePair(before, after, width - '→ '.length);
  return [first, `→ ${second}`];
}

/** The objects, and where each side writes the value; every object by itself where all are asked for. */
function whereLines({ resources, differences }: DifferenceGroup, { width, verbose, paint }: Page): string[] {
  if (!verbose || resources.length === 1) {
    return besideOrBelow(resourceList(resources, { write: printable, most: mostNames }), differences, { width, paint });
  }
  const own = new Map<string, (typeof differences)[number][]>();
  for (const difference of differences) appendTo(own, resourceName(difference.resource), difference);
  return [...own].flatMap(([name, some]) => besideOrBelow(printable(name), some, { width, paint }));
}

function besideOrBelow(
  objects: string,
  differences: DifferenceGroup['differences'],
  { width, paint }: Pick<Page, 'width' | 'paint'>,
): string[] {
  const places = (['left', 'right'] as const).flatMap((side) => placesOf(differences, side) ?? []).map(printable);
  const line = places.join(' → ');
  const name = shorten(objects, width);
  if (name.length + step.length + line.length <= width) return [name + step + paint.dim(line)];
  return [name, ...(line.length <= width ? [line] : [places[0]!, ...places.slice(1).map((place) => `→ ${place}`)]).map(paint.dim)];
}
