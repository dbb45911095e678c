import { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { defaultPullPolicy } from './defaultPullPolicy.ts';
import type { NamedImage } from './namedImages.ts';

/** When nodes pull an image: as written beside it, else as the API server fills it in. */
export function pullPolicyOf(resource: Resource, image: NamedImage): string {
  return writtenPullPolicy(resource, image)?.string() ?? defaultPullPolicy(image.reference);
}

/** The pull policy written beside an image: `imagePullPolicy` of a container, `pullPolicy` of an image volume. */
export function writtenPullPolicy(resource: Resource, { cursor }: NamedImage): Cursor | undefined {
  const holder = cursor.path
    .slice(0, -1)
    .reduce((parent, key) => new Cursor((parent.raw as Readonly<Record<string | number, unknown>>)[key], parent, key), resource.root);
  const fields = holder as Cursor<{ readonly imagePullPolicy?: string; readonly pullPolicy?: string }>;
  return [fields.at('imagePullPolicy'), fields.at('pullPolicy')].find(({ exists }) => exists);
}
