import { appendTo } from '../model/appendTo.ts';
import type { ExistingOverlay, OverlayFile } from './overlayFile.ts';
import { OverlayDraft } from './overlayDraft.ts';
import type { AddedObject, Patch, Plan } from './plan.ts';
import { purposes } from './purposes.ts';

/**
 * The files that say what a plan wants, the kustomization first. Files that are there are extended: nothing of theirs is moved or removed.
 *
 * @param summaries What rules find, by rule, for comments.
 * @throws Refusal where the kustomization cannot be changed without doubt.
 */
export function filesOf(plan: Plan, overlay: ExistingOverlay, summaries: ReadonlyMap<string, string>): readonly OverlayFile[] {
  const draft = new OverlayDraft(overlay, summaries);
  for (const [topic, objects] of groupedBy(plan.objects, ({ topic: each }) => each)) draft.addObjects(topic, objects);
  for (const image of plan.images) draft.addImage(image);
  for (const [topic, patches] of groupedBy(plan.patches, ({ topic: each }) => each)) draft.addPatches(topic, patches);
  for (const generator of plan.generators) draft.addGenerator(generator);
  if (plan.generators.length > 0) draft.ignore('*.env');
  return draft.files(purposes.kustomization(plan));
}

function groupedBy<T extends Patch | AddedObject>(all: readonly T[], topicOf: (each: T) => T['topic']): Map<T['topic'], T[]> {
  const groups = new Map<T['topic'], T[]>();
  for (const each of all) appendTo(groups, topicOf(each), each);
  return groups;
}
