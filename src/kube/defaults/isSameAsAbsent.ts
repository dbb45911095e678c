import type { ResourceId } from '../../model/resource.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import { impliedValues } from './impliedValues.ts';
import { meaningfulEmptiness } from './meaningfulEmptiness.ts';
import { isMap } from './table.ts';

/** Maps that people name the keys of, and the values of which are whatever people want. */
const content =
  /(?:^|\.)(?:annotations|labels|matchLabels|nodeSelector|data|stringData|binaryData|requests|limits|hard|capacity|default|defaultRequest|max|min|maxLimitRequestRatio|podFixed|volumeAttributes|options|openAPIV3Schema)\.|^(?:parameters|spec\.selector(?!\.match))\./;

const inContainer = /(?:^|\.)(?:initC|ephemeralC|c)ontainers\[\]\./;

/**
 * Whether the API server does the same with a value as with none: it drops most that is empty (`[]`, `{}`, null, false,
 * `""`, 0), and some fields say in so many words what a missing value means. Items of lists and entries of maps that
 * people name the keys of, such as labels and data, are never nothing. Of custom resources the containers are known.
 * @param shape The field as `fieldShape` writes it.
 */
export function isSameAsAbsent(id: Pick<ResourceId, 'group' | 'version' | 'kind'>, shape: string, value: unknown): boolean {
  if (shape.endsWith('[]')) return false;
  if (value === null) return true;
  if (content.test(shape) || !(isBuiltInGroup(id.group) || inContainer.test(shape))) return false;
  const [held, name] = lastSteps(shape);
  if (Object.hasOwn(impliedValues, held) && impliedValues[held]!.includes(value as string)) return true;
  if (!isEmpty(value)) return false;
  const meaningful = meaningfulIn(id, value);
  return !meaningful.has(held) && !meaningful.has(name);
}

/** `from[].podSelector` and `podSelector`. */
function lastSteps(shape: string): readonly [held: string, name: string] {
  const name = shape.lastIndexOf('.') + 1;
  const holder = shape.lastIndexOf('.', name - 2) + 1;
  return [shape.slice(holder), shape.slice(name)];
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isMap(value) ? Object.keys(value).length === 0 : value === '' || value === 0 || value === false;
}

const none: ReadonlySet<string> = new Set();

/** Lists without items are never told from none, and a PersistentVolume has no default class to give up. */
function meaningfulIn({ kind }: Pick<ResourceId, 'kind'>, value: unknown): ReadonlySet<string> {
  if (isMap(value)) return meaningfulEmptiness.map;
  if (typeof value === 'string') return kind === 'PersistentVolume' ? none : meaningfulEmptiness.string;
  if (typeof value === 'boolean') return meaningfulEmptiness.boolean;
  return typeof value === 'number' ? meaningfulEmptiness.number : none;
}
