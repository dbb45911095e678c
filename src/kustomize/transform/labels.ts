import type { Accumulator } from '../accumulator.ts';
import { fieldSpecsOf } from '../load/readConfiguration.ts';
import { type FieldSpec, fieldSpec } from '../tables/fieldSpec.ts';
import { mergeFieldSpecs } from '../tables/mergeConfigurations.ts';
import { itemsOf, lookup } from '../tree/lookup.ts';
import type { Node } from '../tree/node.ts';
import { addPairs } from './pairs.ts';

const own = [fieldSpec('metadata/labels', {}, true)];

/** The entries of `labels`, each to the fields it asks for. */
export function addLabels(at: Accumulator, list: Node | undefined): void {
  for (const entry of itemsOf(list)) addPairs(at, lookup(entry, 'pairs'), fieldsOf(at, entry));
}

function fieldsOf(at: Accumulator, entry: Node): readonly FieldSpec[] {
  const { commonLabels, templateLabels, labels } = at.configuration;
  const fields = mergeFieldSpecs(fieldSpecsOf(lookup(entry, 'fields')), labels);
  if (isTrue(lookup(entry, 'includeSelectors'))) return mergeFieldSpecs(fields, commonLabels);
  return mergeFieldSpecs(isTrue(lookup(entry, 'includeTemplates')) ? mergeFieldSpecs(fields, templateLabels) : fields, own);
}

function isTrue(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value === true;
}
