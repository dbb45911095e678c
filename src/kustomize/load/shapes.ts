/** What a field of a kustomization may hold. */
export type Shape =
  | 'text'
  | 'flag'
  | 'number'
  | 'anything'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly fields: Fields };
export type Fields = Readonly<Record<string, Shape>>;

const texts: Shape = { list: 'text' };
const textMap: Shape = { map: 'text' };
const gvk: Fields = { group: 'text', version: 'text', kind: 'text' };
const id: Fields = { ...gvk, name: 'text', namespace: 'text' };
const selector: Fields = { ...id, labelSelector: 'text', annotationSelector: 'text' };
const fieldOptions: Shape = { fields: { delimiter: 'text', index: 'number', encoding: 'text', create: 'flag' } };
const fieldSpec: Shape = { fields: { ...gvk, path: 'text', create: 'flag' } };

const generatorOptions: Shape = {
  fields: { labels: textMap, annotations: textMap, disableNameSuffixHash: 'flag', immutable: 'flag' },
};
const generator: Fields = {
  name: 'text',
  namespace: 'text',
  behavior: 'text',
  literals: texts,
  files: texts,
  envs: texts,
  env: 'text',
  options: generatorOptions,
};

const patch: Shape = {
  fields: { path: 'text', patch: 'text', target: { fields: selector }, options: { map: 'flag' } },
};
const image: Shape = {
  fields: { name: 'text', newName: 'text', tagSuffix: 'text', newTag: 'text', digest: 'text' },
};
const replacement: Shape = {
  fields: {
    path: 'text',
    source: { fields: { ...id, fieldPath: 'text', options: fieldOptions } },
    sourceValue: 'text',
    targets: {
      list: {
        fields: { select: { fields: selector }, reject: { list: { fields: selector } }, fieldPaths: texts, options: fieldOptions },
      },
    },
  },
};
const label: Shape = {
  fields: { pairs: textMap, includeSelectors: 'flag', includeTemplates: 'flag', fields: { list: fieldSpec } },
};
const variable: Shape = {
  fields: {
    name: 'text',
    objref: { fields: { apiVersion: 'text', ...id } },
    fieldref: { fields: { fieldPath: 'text' } },
  },
};

/** The fields of a kustomization. */
export const kustomizationFields: Fields = {
  apiVersion: 'text',
  kind: 'text',
  metadata: 'anything',
  resources: texts,
  bases: texts,
  components: texts,
  crds: texts,
  openapi: textMap,
  configurations: texts,
  namePrefix: 'text',
  nameSuffix: 'text',
  namespace: 'text',
  labels: { list: label },
  commonLabels: textMap,
  commonAnnotations: textMap,
  images: { list: image },
  imageTags: { list: image },
  replicas: { list: { fields: { name: 'text', count: 'number' } } },
  patches: { list: patch },
  patchesStrategicMerge: texts,
  patchesJson6902: { list: patch },
  replacements: { list: replacement },
  vars: { list: variable },
  configMapGenerator: { list: { fields: generator } },
  secretGenerator: { list: { fields: { ...generator, type: 'text' } } },
  generatorOptions,
  helmCharts: 'anything',
  helmGlobals: 'anything',
  helmChartInflationGenerator: 'anything',
  generators: texts,
  transformers: texts,
  validators: texts,
  sortOptions: { fields: { order: 'text', legacySortOptions: { fields: { orderFirst: texts, orderLast: texts } } } },
  buildMetadata: texts,
};
