import type { Resource } from '../../model/resource.ts';
import { parseImageReference, type ImageReference } from './imageReference.ts';
import { namedImagesOf, type NamedImage } from './namedImages.ts';

/** What to write for images, by their name with or without the tag: a tag, a digest, or a whole reference. */
export type ImageMap = Readonly<Record<string, string>>;

/** The image that `map` puts in for another; undefined for none, and for what no runtime would read. */
export function mappedImage({ text, reference }: NamedImage, map: ImageMap): string | undefined {
  const name = nameOf(reference);
  const value = [text, name].filter((key) => Object.hasOwn(map, key)).map((key) => map[key]!)[0];
  if (value === undefined) return undefined;
  if (/^sha256:[\da-f]{64}$/.test(value)) return `${name}@${value}`;
  if (isTag(value)) return `${name}:${value}`;
  const whole = parseImageReference(value);
  return whole && (whole.tag !== undefined || whole.digest !== undefined) ? value : undefined;
}

/** The only tag under which some objects name each image, by its name; those with several are left out. @param isFirm Whether a tag counts. */
export function onlyTags(resources: readonly Resource[], isFirm: (tag: string) => boolean): ImageMap {
  const tags = new Map<string, string | undefined>();
  for (const { reference } of resources.flatMap((resource) => namedImagesOf(resource))) {
    const { tag, digest } = reference;
    if (tag === undefined || digest !== undefined || !isTag(tag) || !isFirm(tag)) continue;
    const name = nameOf(reference);
    tags.set(name, tags.has(name) && tags.get(name) !== tag ? undefined : tag);
  }
  return Object.fromEntries([...tags].filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function nameOf({ registry, repository }: ImageReference): string {
  return registry === undefined ? repository : `${registry}/${repository}`;
}

/** Source: distribution/reference reference.go. */
function isTag(text: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(text);
}
