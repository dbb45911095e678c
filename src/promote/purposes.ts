import { enumerate } from '../model/enumerate.ts';
import type { AddedObject, Patch, PatchTopic, Plan } from './plan.ts';

const ofTopic: Readonly<Record<PatchTopic, string>> = {
  'service-types': 'how people reach',
  'storage-classes': 'the class for',
  resources: 'requests and limits of',
  'removed-objects': 'leaves out',
};

/** What the files of an overlay are for, in a few words. */
export const purposes = {
  kustomization({ images }: Plan): string {
    if (images.length === 0) return 'puts it together';
    return `puts it together; images: ${enumerate(
      images.map(
        ({ name, newName, newTag, digest }) =>
          `${newName ?? name}${newTag === undefined ? '' : `:${newTag}`}${digest === undefined ? '' : '@sha256:…'}`,
      ),
      3,
    )}`;
  },
  patches(topic: PatchTopic, patches: readonly Patch[]): string {
    return `${ofTopic[topic]} ${namesOf(patches.map(({ resource: { id } }) => `${id.kind}/${id.name}`))}`;
  },
  objects(objects: readonly AddedObject[]): string {
    return `adds ${namesOf(objects.map(({ value: { kind, metadata } }) => `${kind}/${metadata.name}`))}`;
  },
};

function namesOf(names: readonly string[]): string {
  return enumerate([...new Set(names)], 3);
}
