import type { ResourceId } from '../../model/resource.ts';
import { isBuiltInGroup } from '../builtInGroups.ts';
import { accessDefaults } from './accessDefaults.ts';
import { autoscalingDefaults } from './autoscalingDefaults.ts';
import { configurationDefaults } from './configurationDefaults.ts';
import { containerDefaults } from './containerDefaults.ts';
import { extensionDefaults } from './extensionDefaults.ts';
import { formerDefaults } from './formerDefaults.ts';
import { networkDefaults } from './networkDefaults.ts';
import { podDefaults } from './podDefaults.ts';
import { podSpecOf } from './podSpecs.ts';
import { storageDefaults } from './storageDefaults.ts';
import { isMap, type FieldMap, type Table } from './table.ts';
import { workloadDefaults } from './workloadDefaults.ts';

const ofKinds: Readonly<Record<string, Table>> = {
  ...accessDefaults,
  ...autoscalingDefaults,
  ...configurationDefaults,
  ...extensionDefaults,
  ...networkDefaults,
  ...storageDefaults,
  ...workloadDefaults,
  ...formerDefaults,
};

const container = /^(?:.*\.)?(?:initC|ephemeralC|c)ontainers\[\]\./;

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
  if (!isBuiltInGroup(id.group)) return inContainer(shape, ancestors);
  const own = ofKinds[`${id.group}/${id.version}/${id.kind}`] ?? ofKinds[`${id.group}/${id.kind}`];
  const found = own && inTable(own, shape, ancestors);
  if (found !== undefined) return found;
  const podSpec = podSpecOf(id);
  if (podSpec === undefined || !shape.startsWith(`${podSpec}.`)) return undefined;
  const inPod = shape.slice(podSpec.length + 1);
  return container.test(inPod) ? inContainer(inPod, ancestors) : inTable(podDefaults, inPod, ancestors);
}

function inContainer(shape: string, ancestors: readonly unknown[]): unknown {
  const [start] = container.exec(shape) ?? [];
  return start === undefined ? undefined : inTable(containerDefaults, shape.slice(start.length), ancestors);
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
