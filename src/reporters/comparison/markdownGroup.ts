import { enumerate } from '../../model/enumerate.ts';
import { plural } from '../plural.ts';
import { shorten } from '../shorten.ts';
import { countOf } from './counts.ts';
import type { DifferenceGroup } from './groupDifferences.ts';
import { markdownCode, markdownText } from './markdownText.ts';
import { placesOf } from './places.ts';
import { resourceList } from './resourceList.ts';
import { valuePair } from './valuePair.ts';

/** The most characters of a name, a value or a file, before they are made safe. */
const longest = 100;
const mostNames = 4;

const code = (text: string): string => markdownCode(shorten(text, longest));

/** A change in the cells of a table: the field, both values with their places, and the objects. */
export function markdownRow(group: DifferenceGroup): readonly [field: string, left: string, right: string, objects: string] {
  const remark = group.remark === undefined ? '' : `<br>${markdownText(shorten(group.remark, longest * 3))}`;
  const [left, right] = cells(group);
  return [fieldCell(group) + remark, left, right, objectsOf(group)];
}

/** The same as a phrase: `spec.replicas`: `1` → `3` in `Deployment/web`. */
export function markdownPhrase(group: DifferenceGroup): string {
  const [left, right] = values(group);
  const remark = group.remark === undefined ? '' : `; ${markdownText(shorten(group.remark, longest * 3))}`;
  return `${fieldCell(group)}: ${left} → ${right} in ${objectsOf(group)}${remark}`;
}

function fieldCell({ field, keys, differences }: DifferenceGroup): string {
  if (field === '') return `whole object, ${plural(countOf(differences).leaves, 'value', 'values')}`;
  return code(field) + (keys.length === 0 ? '' : `: ${enumerate(keys.map(code), mostNames)}`);
}

function objectsOf({ resources }: DifferenceGroup): string {
  return resourceList(resources, { write: code, most: mostNames });
}

function cells(group: DifferenceGroup): readonly [string, string] {
  const [left, right] = values(group);
  const place = (side: 'left' | 'right'): string => {
    const text = placesOf(group.differences, side);
    return text === undefined ? '' : `<br>${code(text)}`;
  };
  return [left + place('left'), right + place('right')];
}

function values({ field, left, right }: DifferenceGroup): readonly [string, string] {
  if (field === '') return left === undefined ? ['absent', 'present'] : ['present', 'absent'];
  const [before, after] = valuePair(left ?? '', right ?? '', longest);
  if (left === right) return [markdownCode(before), `${markdownCode(after)}, not the same`];
  const value = (text: string | undefined, short: string): string => {
    if (text === undefined) return 'not set';
    return text === '' ? 'set' : markdownCode(short);
  };
  return [value(left, before), value(right, after)];
}
