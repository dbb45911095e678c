import type { Accumulator } from '../accumulator.ts';
import type { KustomizationFile } from '../load/kustomizationFile.ts';
import { replaceAll } from '../references/replacements.ts';
import type { Run } from '../run.ts';
import { itemsOf } from '../tree/lookup.ts';
import { addAffix } from './affixes.ts';
import { setImages } from './images.ts';
import { addLabels } from './labels.ts';
import { setNamespace } from './namespace.ts';
import { addPairs } from './pairs.ts';
import { Patcher } from './patches.ts';
import { setReplicas } from './replicas.ts';

/** The transformers of a kustomization, in kustomize's order. */
export function transform(run: Run, at: Accumulator, file: KustomizationFile): void {
  const { configuration } = at;
  const patcher = new Patcher(run, at, file);
  const step = (field: string, apply: (node: NonNullable<ReturnType<typeof file.get>>) => void): void => {
    const node = file.get(field);
    if (node) run.attempt(node.origin, () => apply(node));
  };
  patcher.strategicMerges(file.get('patchesStrategicMerge'));
  patcher.patches(file.get('patches'));
  step('namespace', (node) => setNamespace(at, node, configuration.namespace));
  step('namePrefix', (node) => addAffix(at, node, configuration.namePrefix, 'prefix'));
  step('nameSuffix', (node) => addAffix(at, node, configuration.nameSuffix, 'suffix'));
  step('labels', (node) => addLabels(at, node));
  step('commonLabels', (node) => addPairs(at, node, configuration.commonLabels));
  step('commonAnnotations', (node) => addPairs(at, node, configuration.commonAnnotations));
  patcher.jsonPatches(file.get('patchesJson6902'));
  for (const entry of itemsOf(file.get('replicas'))) {
    run.attempt(entry.origin, () => setReplicas(run, at, entry, configuration.replicas));
  }
  for (const entry of [...itemsOf(file.get('images')), ...itemsOf(file.get('imageTags'))])
    run.attempt(entry.origin, () => setImages(at, entry, configuration.images));
  replaceAll(run, at, file.directory, file.get('replacements'));
}
