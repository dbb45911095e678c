import type { Configuration, FieldList, NameReference } from '../tables/configuration.ts';
import { fieldSpec, type FieldSpec } from '../tables/fieldSpec.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import type { Node } from '../tree/node.ts';

const lists: readonly FieldList[] = [
  'namePrefix',
  'nameSuffix',
  'namespace',
  'labels',
  'commonLabels',
  'templateLabels',
  'commonAnnotations',
  'images',
  'replicas',
  'varReference',
];

/** What a file under `configurations` says. */
export function readConfiguration(node: Node): Configuration {
  const fields = Object.fromEntries(lists.map((name) => [name, fieldSpecsOf(lookup(node, name))])) as unknown as Record<
    FieldList,
    readonly FieldSpec[]
  >;
  const nameReference = itemsOf(lookup(node, 'nameReference')).map((item): NameReference => ({
    ...selected(item),
    fieldSpecs: fieldSpecsOf(lookup(item, 'fieldSpecs')),
  }));
  return { ...fields, nameReference };
}

export function fieldSpecsOf(node: Node | undefined): FieldSpec[] {
  return itemsOf(node).map((item) => {
    const create = lookup(item, 'create');
    return fieldSpec(textOf(lookup(item, 'path')), selected(item), create?.type === 'scalar' && create.value === true);
  });
}

function selected(item: Node): { group: string; version: string; kind: string } {
  return { group: textOf(lookup(item, 'group')), version: textOf(lookup(item, 'version')), kind: textOf(lookup(item, 'kind')) };
}
