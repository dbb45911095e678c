import type { Accumulator } from '../accumulator.ts';
import { type Draft, isBuiltin } from '../draft.ts';
import { fieldSpecsOf } from '../load/readConfiguration.ts';
import type { KustomizationFile } from '../load/kustomizationFile.ts';
import { replaceAll } from '../references/replacements.ts';
import type { Run } from '../run.ts';
import { addHashes } from '../generate/hash.ts';
import { lookup } from '../tree/lookup.ts';
import { MapNode, type Node } from '../tree/node.ts';
import { addAffix } from './affixes.ts';
import { setImages } from './images.ts';
import { setNamespace } from './namespace.ts';
import { addPairs } from './pairs.ts';
import { Patcher } from './patches.ts';
import { setReplicas } from './replicas.ts';
import { addValue } from './valueAdd.ts';

interface Step {
  readonly run: Run;
  readonly at: Accumulator;
  readonly file: KustomizationFile;
  readonly root: MapNode;
}

const field = ({ root }: Step, name: string): Node | undefined => root.get(name);
const specs = (step: Step): ReturnType<typeof fieldSpecsOf> => fieldSpecsOf(field(step, 'fieldSpecs'));

const affix = (step: Step, name: 'prefix' | 'suffix'): void => {
  const value = field(step, name);
  if (value) addAffix(step.at, value, specs(step), name);
};

/** The transformers that are built into kustomize and can be configured by a file of their own. */
const transformers: Readonly<Record<string, (step: Step) => void>> = {
  AnnotationsTransformer: (step) => addPairs(step.at, field(step, 'annotations'), specs(step)),
  HashTransformer: (step) => addHashes(step.at.drafts),
  ImageTagTransformer: (step) => {
    const entry = field(step, 'imageTag');
    if (entry) setImages(step.at, entry, specs(step));
  },
  LabelTransformer: (step) => addPairs(step.at, field(step, 'labels'), specs(step)),
  NamespaceTransformer: (step) => {
    const value = lookup(step.root, 'metadata', 'namespace');
    const subjects = lookup(step.root, 'setRoleBindingSubjects');
    const unsetOnly = field(step, 'unsetOnly');
    const options = {
      unsetOnly: unsetOnly?.type === 'scalar' && unsetOnly.value === true,
      ...(subjects?.type === 'scalar' ? { subjects: subjects.text } : {}),
    };
    if (value) setNamespace(step.at, value, specs(step), options);
  },
  PatchJson6902Transformer: ({ run, at, file, root }) => new Patcher(run, at, file).configured(root),
  PatchStrategicMergeTransformer: ({ run, at, file, root }) => {
    const patcher = new Patcher(run, at, file);
    patcher.configuredMerges(root.get('paths'));
    const inline = root.get('patches');
    if (inline?.type === 'scalar') patcher.configured(new MapNode(new Map([['patch', inline]]), inline.origin));
  },
  PatchTransformer: ({ run, at, file, root }) => new Patcher(run, at, file).configured(root),
  PrefixSuffixTransformer: (step) => {
    affix(step, 'prefix');
    affix(step, 'suffix');
  },
  PrefixTransformer: (step) => affix(step, 'prefix'),
  ReplacementTransformer: ({ run, at, file, root }) => replaceAll(run, at, file.directory, root.get('replacements')),
  ReplicaCountTransformer: (step) => {
    const entry = field(step, 'replica');
    if (entry) setReplicas(step.run, step.at, entry, specs(step));
  },
  SuffixTransformer: (step) => affix(step, 'suffix'),
  ValueAddTransformer: ({ at, root }) => addValue(at, root),
};

/** Runs the transformers that files configure, in their order. */
export function runConfigured(run: Run, at: Accumulator, file: KustomizationFile, configurations: readonly Draft[]): void {
  for (const { root, id } of configurations) {
    const apply = isBuiltin(id) ? transformers[id.kind] : undefined;
    if (apply) run.attempt(root.origin, () => apply({ run, at, file, root }));
    else if (isBuiltin(id))
      run.refuse(`kustomize has no transformer \`${id.kind}\`; correct the kind`, (root.get('kind') ?? root).origin.place());
    else
      run.unsupported(
        `the transformer \`${id.kind}\` is a plugin, which is not run here; what it changes is not seen`,
        (root.get('kind') ?? root).origin.place(),
      );
    at.drafts = at.drafts.filter((draft) => draft.root.entries.size > 0);
  }
}
