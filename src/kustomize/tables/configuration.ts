import type { FieldSpec, Selected } from './fieldSpec.ts';

/** What may be called by its name, and the fields that do. */
export interface NameReference extends Selected {
  readonly fieldSpecs: readonly FieldSpec[];
}

export type FieldList =
  | 'namePrefix'
  | 'nameSuffix'
  | 'namespace'
  | 'labels'
  | 'commonLabels'
  | 'templateLabels'
  | 'commonAnnotations'
  | 'images'
  | 'replicas'
  | 'varReference';

/** Which fields the transformers write to: kustomize's own, and what `configurations` add. */
export type Configuration = Readonly<Record<FieldList, readonly FieldSpec[]>> & { readonly nameReference: readonly NameReference[] };
