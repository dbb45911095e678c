import type { ResourceId } from '../../model/resource.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import { containerDefaults } from './containerDefaults.ts';
import { kindDefaults } from './kindDefaults.ts';
import { podDefaults } from './podDefaults.ts';
import { podSpecOf } from './podSpecs.ts';
import { shapeInContainer } from './shapeInContainer.ts';
import { isMap, type FieldMap, type Table } from './table.ts';

/** Maps that people name the keys of. */
const namedByPeople = /^(.*?\.(?:requests|limits|default|defaultRequest|labels|matchLabels|selector(?!\.matchLabels)))\.(.+)$/;

/**
 * What the API server puts where nothing is written, or writes for the pods and jobs of a template; undefined where it
 * puts nothing, or nothing that could be told from the manifest. A list that it makes is the default of the list, not of
 * the items. Of custom resources the containers are known.
 * @param shape The field as `fieldShape` writes it: `spec.template.spec.containers[].imagePullPolicy`.
 * @param ancestors The values from the root of the object that lacks the field down to the field's parent; undefined
 * from where it has none.
 */
export function defaultOf(id: Pick<ResourceId, 'group' | 'version' | 'kind'>, shape: string, ancestors: readonly unknown[]): unknown {
  const own = isBuiltInGroup(id.group) ? ofKind(id, shape, ancestors) : undefined;
  if (own !== undefined) return own;
  const inContainer = shapeInContainer(shape);
  return inContainer === undefined ? undefined : inTable(containerDefaults, inContainer, ancestors);
}

function ofKind(id: Pick<ResourceId, 'group' | 'version' | 'kind'>, shape: string, ancestors: readonly unknown[]): unknown {
  const own = kindDefaults[`${id.group}/${id.version}/${id.kind}`] ?? kindDefaults[`${id.group}/${id.kind}`];
  const put = own && inTable(own, shape, ancestors);
  if (put !== undefined) return put;
  const podSpec = podSpecOf(id);
  return podSpec && shape.startsWith(`${podSpec}.`) ? inTable(podDefaults, shape.slice(podSpec.length + 1), ancestors) : undefined;
}

/** A default counts where the parent is, or where the server makes the parent. */
function inTable(table: Table, shape: string, ancestors: readonly unknown[]): unknown {
  const [entry, parent, key] = entryOf(table, shape);
  if (entry === undefined) return undefined;
  if (!isMap(ancestors.at(-1)) && (parent === '' || inTable(table, parent, ancestors.slice(0, -1)) === undefined)) return undefined;
  return typeof entry === 'function' ? entry((levels) => mapAt(ancestors, levels), key) : entry;
}

function entryOf(table: Table, shape: string): readonly [entry: Table[string] | undefined, parent: string, key: string] {
  if (Object.hasOwn(table, shape)) return [table[shape], parentOf(shape), ''];
  const [, map, key] = namedByPeople.exec(shape) ?? [];
  return map === undefined || key === undefined ? [undefined, '', ''] : [table[`${map}.*`], map, key];
}

function parentOf(shape: string): string {
  return shape.endsWith('[]') ? shape.slice(0, -2) : shape.slice(0, Math.max(0, shape.lastIndexOf('.')));
}

const none: FieldMap = {};

function mapAt(ancestors: readonly unknown[], levels: number): FieldMap {
  const value = ancestors.at(-levels);
  return isMap(value) ? value : none;
}
