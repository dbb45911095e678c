import type { Accumulator } from '../accumulator.ts';
import { type Draft, nameOfId } from '../draft.ts';
import type { PatchReport, PatchTarget, ReplacedList } from '../../model/kustomization.ts';
import type { KustomizationFile } from '../load/kustomizationFile.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import { MapNode, type Node } from '../tree/node.ts';
import { applyJsonPatch } from './jsonPatch.ts';
import { applyMerge, type MergeOptions } from './mergePatch.ts';
import { withTextsInMetadata } from './metadataTexts.ts';
import { type Patch, patchOfEntry, patchOfFile, patchOfText } from './patchText.ts';
import { select } from './select.ts';

/** Patches of the resources gathered so far. */
export class Patcher {
  readonly #run: Run;
  readonly #at: Accumulator;
  readonly #file: KustomizationFile;

  constructor(run: Run, at: Accumulator, file: KustomizationFile) {
    this.#run = run;
    this.#at = at;
    this.#file = file;
  }

  strategicMerges(list: Node | undefined): void {
    for (const entry of itemsOf(list)) this.#attempt('patchesStrategicMerge', entry, () => this.#mergeEntry(entry));
  }

  patches(list: Node | undefined): void {
    for (const entry of itemsOf(list)) this.#attempt('patches', entry, () => this.#entry(entry));
  }

  /** A patch a transformer configuration holds. */
  configured(entry: Node): void {
    this.#attempt('transformers', entry, () => this.#entry(entry));
  }

  /** The patches of a list of strings in a transformer configuration. */
  configuredMerges(list: Node | undefined): void {
    for (const entry of itemsOf(list)) this.#attempt('transformers', entry, () => this.#mergeEntry(entry));
  }

  jsonPatches(list: Node | undefined): void {
    for (const entry of itemsOf(list)) this.#attempt('patchesJson6902', entry, () => this.#entry(entry, false));
  }

  #attempt(field: PatchReport['field'], entry: Node, apply: () => Pick<PatchReport, 'matched' | 'replacedLists'>): void {
    const before = this.#run.leftOut + this.#run.missing;
    const gathered = this.#at.drafts;
    const done = this.#run.attempt(entry.origin, apply);
    this.#at.drafts = this.#at.drafts.filter(({ root }) => root.entries.size > 0);
    this.#file.patches.push({
      field,
      place: (lookup(entry, 'path') ?? lookup(entry, 'patch') ?? entry).origin.place(),
      target: targetOf(lookup(entry, 'target'), done?.matched ? [] : gathered),
      matched: done?.matched ?? 0,
      uncertain: before > 0 || !done,
      replacedLists: done?.replacedLists ?? [],
    });
  }

  #mergeEntry(entry: Node): Pick<PatchReport, 'matched' | 'replacedLists'> {
    const patch = patchOfEntry(this.#run, this.#file.directory, entry);
    if ('operations' in patch)
      throw new Refusal('this is a JSON patch, and only objects can be merged; list it under `patches` with a target', entry.origin);
    return this.#mergeById(patch.merges, {});
  }

  #entry(entry: Node, remembers = true): Pick<PatchReport, 'matched' | 'replacedLists'> {
    const patch = this.#read(entry);
    const target = lookup(entry, 'target');
    if ('operations' in patch) return this.#operate(patch.operations, target, entry, remembers);
    const options = optionsOf(lookup(entry, 'options'));
    if (!target) return this.#mergeById(patch.merges, options);
    if (patch.merges.length > 1) throw new Refusal('a patch with a `target` is one object; split the patch, one entry each', entry.origin);
    const [object] = patch.merges;
    return object ? this.#mergeInto(select(this.#at.drafts, target), object, options) : { matched: 0, replacedLists: [] };
  }

  #read(entry: Node): Patch {
    if (!(entry instanceof MapNode))
      throw new Refusal(`a patch is a map, and kustomize refuses a plain value; write \`path: ${textOf(entry)}\``, entry.origin);
    const [path, text, operations] = ['path', 'patch', 'jsonOp'].map((field) => entry.get(field));
    if (path && text) throw new Refusal('a patch has either a `path` or a `patch`, not both; remove one', path.origin);
    const given = path ?? text ?? operations;
    if (!given || textOf(given).trim() === '') throw new Refusal('a patch has a `path` or a `patch`; write one of them', entry.origin);
    return path ? patchOfFile(this.#run, this.#file.directory, path) : patchOfText(this.#run, given);
  }

  #operate(
    operations: readonly Node[],
    target: Node | undefined,
    entry: Node,
    remembers: boolean,
  ): Pick<PatchReport, 'matched' | 'replacedLists'> {
    if (!target) throw new Refusal('a JSON patch needs a `target`; add one', entry.origin);
    const drafts = select(this.#at.drafts, target);
    for (const draft of drafts) {
      const hasNotes = remembers || draft.previous.length > 0 || draft.generator !== undefined;
      if (remembers) draft.remember();
      draft.root = hasNotes ? withAnnotations(draft, (root) => applyJsonPatch(root, operations)) : applyJsonPatch(draft.root, operations);
      draft.unshare();
    }
    return { matched: drafts.length, replacedLists: [] };
  }

  #mergeById(objects: readonly Draft[], options: MergeOptions): Pick<PatchReport, 'matched' | 'replacedLists'> {
    let matched = 0;
    const replacedLists: ReplacedList[] = [];
    for (const object of objects) {
      const target = this.#at.byAnyId(object.id);
      if (target) {
        matched++;
        replacedLists.push(...applyMerge(target, object.root, options));
      } else {
        const name = lookup(object.root, 'metadata', 'name') ?? object.root;
        this.#run.refuseAbsent(
          `the patch is for \`${nameOfId(object.id)}\`, and there is no such resource; correct group, version, kind, name or namespace`,
          name.origin.place(),
        );
      }
    }
    return { matched, replacedLists };
  }

  #mergeInto(targets: readonly Draft[], object: Draft, options: MergeOptions): Pick<PatchReport, 'matched' | 'replacedLists'> {
    const patch = withTextsInMetadata(object.root);
    return { matched: targets.length, replacedLists: targets.flatMap((target) => applyMerge(target, patch, options)) };
  }
}

/** While a patch is applied annotations exist, for kustomize keeps notes of its own in them. */
function withAnnotations(draft: Draft, apply: (root: MapNode) => MapNode): MapNode {
  const metadata = draft.root.get('metadata');
  if (!(metadata instanceof MapNode) || metadata.get('annotations') instanceof MapNode) return apply(draft.root);
  const empty = new MapNode(new Map(), metadata.origin);
  const applied = apply(draft.root.with('metadata', metadata.with('annotations', empty)));
  const after = applied.get('metadata');
  if (!(after instanceof MapNode) || after.get('annotations') !== empty) return applied;
  return applied.with('metadata', after.without('annotations'));
}

function targetOf(node: Node | undefined, candidates: readonly Draft[]): PatchTarget | undefined {
  if (!(node instanceof MapNode)) return undefined;
  return {
    place: node.origin.place('key'),
    value: node.plain as Readonly<Record<string, unknown>>,
    locate: (field) => (node.get(field) ?? node).origin.place(),
    candidates: candidates.map(({ id }) => id),
  };
}

function optionsOf(node: Node | undefined): MergeOptions {
  const flag = (field: string): boolean => {
    const value = lookup(node, field);
    return value?.type === 'scalar' && (value.value === true || value.text === 'true');
  };
  return { allowNameChange: flag('allowNameChange'), allowKindChange: flag('allowKindChange') };
}
