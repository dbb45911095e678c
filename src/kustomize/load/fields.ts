import { nearest } from '../../model/nearest.ts';
import type { Run } from '../run.ts';
import { MapNode, type Node } from '../tree/node.ts';

const names = [
  ...['apiVersion', 'kind', 'metadata', 'resources', 'bases', 'components', 'crds', 'openapi', 'configurations', 'namePrefix', 'nameSuffix'],
  ...['namespace', 'labels', 'commonLabels', 'commonAnnotations', 'images', 'imageTags', 'replicas', 'patches', 'patchesStrategicMerge'],
  ...['patchesJson6902', 'replacements', 'vars', 'configMapGenerator', 'secretGenerator', 'generatorOptions', 'helmCharts', 'helmGlobals'],
  ...['helmChartInflationGenerator', 'generators', 'transformers', 'validators', 'sortOptions', 'buildMetadata'],
];

const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));

/** The fields of a kustomization under their own names; kustomize does not tell upper from lower case. */
export function knownFields(run: Run, root: MapNode): MapNode {
  const fields = new Map<string, Node>();
  for (const [key, value] of root.entries) {
    const name = byLowerCase.get(key.toLowerCase());
    if (name) fields.set(name, value);
    else {
      const near = nearest(key, names);
      run.refuse(`a kustomization has no field \`${key}\`; ${near ? `\`${near}\` may be meant` : 'remove it'}`, value.origin.place('key'));
    }
  }
  return root.withEntries(fields);
}
