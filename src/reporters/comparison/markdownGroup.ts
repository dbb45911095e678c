import { enumerate } from '../../model/enumerate.ts';
import { plural } from '../plural.ts';
import { shorten, shortenStart } from '../shorten.ts';
import type { Told } from './bundleKeys.ts';
import { countOf } from './counts.ts';
import type { DifferenceGroup } from './groupDifferences.ts';
import { markdownCode, markdownText } from './markdownText.ts';
import { placesOf } from './places.ts';
import { resourceList } from './resourceList.ts';
import { valuePair } from './valuePair.ts';

/** The most characters of a name, a value or a file, before they are made safe. */
const longest = 100;
const longestRemark = 300;
const mostNames = 4;

const code = (text: string): string => markdownCode(shorten(text, longest));

/** A change in the cells of a table: the field, both values with their places, and the objects. */
export function markdownRow(group: DifferenceGroup): readonly [field: string, left: string, right: string, objects: string] {
  const remark = remarkOf(group);
  const [left, right] = valuesOf(group);
  return [
    fieldOf(group) + (remark === '' ? '' : `<br>${remark}`),
    left + placeOf(group, 'left'),
    right + placeOf(group, 'right'),
    objectsOf(group),
  ];
}

/** The same as a phrase: `spec.replicas`: `1` → `3` in `Deployment/web`. */
export function markdownPhrase(group: DifferenceGroup): string {
  const [left, right] = valuesOf(group);
  return `${fieldOf(group)}: ${left} → ${right} in ${objectsOf(group)}`;
}

function fieldOf({ field, keys, differences }: DifferenceGroup): string {
  if (field === '') return `whole object, ${plural(countOf(differences).leaves, 'value', 'values')}`;
  return markdownCode(shortenStart(field, longest)) + (keys.length === 0 ? '' : `: ${enumerate(keys.map(code), mostNames)}`);
}

function valuesOf({ left, right }: DifferenceGroup): readonly [string, string] {
  const [before, after] = valuePair(textOf(left), textOf(right), longest);
  if (left.is === 'text' && right.is === 'text' && left.text === right.text) return [code(before), `${code(after)}, not the same`];
  return [cell(left, before), cell(right, after)];
}

function textOf(told: Told): string {
  if (told.is !== 'text') return '';
  return told.text === '' ? '""' : told.text;
}

function cell({ is }: Told, text: string): string {
  if (is === 'text') return markdownCode(text);
  return is === 'absent' ? 'none' : 'present';
}

function placeOf({ differences }: DifferenceGroup, side: 'left' | 'right'): string {
  const found = placesOf(differences, side);
  return found ? `<br>${code(found.first)}${found.others > 0 ? ` and ${found.others} more` : ''}` : '';
}

function objectsOf({ resources }: DifferenceGroup): string {
  return resourceList(resources, { write: code, most: mostNames });
}

/** What to mind although the change is allowed; empty where there is nothing. */
export function remarkOf({ remark }: DifferenceGroup): string {
  return remark === undefined ? '' : markdownText(shorten(remark, longestRemark));
}
