import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { parseImageReference, type ImageReference } from './imageReference.ts';
import { whoNames } from './unnamedImages.ts';
import { imagesOf } from './images.ts';

export interface NamedImage {
  readonly cursor: Cursor;
  /** As written, without the blanks that kubelet does not read either. */
  readonly text: string;
  readonly reference: ImageReference;
}

/** What Istio's injector puts its own image in for. */
const injected = 'auto';

/**
 * The images of an object that name one. Placeholders do not: templates, words that a person or a program replaces, and
 * paths with capitals (`ACCOUNT/APP`), which no registry takes. Worked out once an object.
 */
export const namedImagesOf = rememberLast((resource: Resource): readonly NamedImage[] => imagesOf(resource).flatMap(readImage));

function readImage(cursor: Cursor): NamedImage[] {
  const text = cursor.string()?.trim() ?? '';
  const reference = parseImageReference(text);
  if (
    !reference ||
    /[A-Z]/.test(reference.repository) ||
    (!reference.registry && reference.repository === injected) ||
    whoNames(text) !== undefined
  )
    return [];
  return [{ cursor, text, reference }];
}

/** How an image would be written after a push to `registry`. A tag without a digit is no version to keep. */
export function pushedTo(registry: string, { repository, tag }: ImageReference): string {
  return `${registry}/${repository}:${tag && /\d/.test(tag) ? tag : '<version>'}`;
}
