import { parseImageReference } from '../../kube/images/imageReference.ts';

/** Stands for the name in the pattern of several images. */
const anyName = '*';

/**
 * Two references to the same image with the last part of its name left out, so that a new registry for many images is
 * one change: `localhost:5001/web:dev` and `ghcr.io/shop/web:v1` are `localhost:5001/*:dev` and `ghcr.io/shop/*:v1`.
 * Undefined where the names are not the same.
 */
export function imagePattern(left: string, right: string): readonly [string, string] | undefined {
  const [before, after] = [parseImageReference(left), parseImageReference(right)];
  if (!before || !after) return undefined;
  const name = lastPart(before.repository);
  return name === lastPart(after.repository) ? [withoutName(left, name), withoutName(right, name)] : undefined;
}

function lastPart(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1);
}

/** The name stands behind the last `/` that comes before any digest. */
function withoutName(image: string, name: string): string {
  const end = image.indexOf('@') === -1 ? image.length : image.indexOf('@');
  const at = image.lastIndexOf('/', end) + 1;
  return image.slice(0, at) + anyName + image.slice(at + name.length);
}
