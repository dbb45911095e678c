import { buildTags, isMutableTag } from '../kube/images/mutableTags.ts';
import { namedImagesOf, type NamedImage } from '../kube/images/namedImages.ts';
import { appendTo } from '../model/appendTo.ts';
import type { Finding } from '../model/finding.ts';
import type { ImageFlow } from '../model/imageFlow.ts';
import type { Resource } from '../model/resource.ts';
import { buildsOf } from '../scripts/images/builtHere.ts';
import { findingsOn } from './findingsOn.ts';
import type { PromoteOptions } from './options.ts';
import type { ImageEntry, Plan } from './plan.ts';

/** Rules that say that no node of production can pull an image under its name. */
const unreachable = new Set(['local-image-registry', 'side-loaded-image', 'unpublished-image', 'placeholder-image']);

/** An image as it is run, and why it has to be another. */
interface Wanted {
  readonly name: string;
  readonly image: NamedImage;
  readonly rules: ReadonlySet<string>;
  /** Whether it is made here, so that it goes to the registry of this project. */
  readonly isOwn: boolean;
}

/** Another registry and another tag for images that production cannot pull, or that are another with each pull. */
export function planImages(
  resources: readonly Resource[],
  findings: readonly Finding[],
  flow: ImageFlow,
  options: PromoteOptions,
): Pick<Plan, 'images' | 'tasks'> {
  const wanted = wantedImages(resources, findings, flow);
  const lastParts = new Map<string, string[]>();
  for (const { image, isOwn } of wanted) if (isOwn) appendTo(lastParts, lastPart(image.reference.repository), image.text);
  const [lackRegistry, lackVersion]: [string[], string[]] = [[], []];
  const images = wanted.flatMap((each): ImageEntry[] => {
    const { name, image, rules, isOwn } = each;
    const { repository } = image.reference;
    const isAmbiguous = (lastParts.get(lastPart(repository)) ?? []).length > 1;
    const newName =
      isOwn && options.registry !== undefined ? `${options.registry}/${isAmbiguous ? repository : lastPart(repository)}` : name;
    if (isOwn && options.registry === undefined) lackRegistry.push(image.text);
    const version = versionOf(each, options);
    if (needsVersion(image) && !version) lackVersion.push(image.text);
    if (newName === name && !version) return [];
    return [{ name, ...(newName !== name && { newName }), ...version, reasons: rules.size > 0 ? gravestFirst(rules) : ['built here'] }];
  });
  const tasks = [
    ...(lackRegistry.length > 0 ? [{ text: 'push to a registry, and name it with --registry', subjects: lackRegistry }] : []),
    ...(lackVersion.length > 0 ? [{ text: 'choose a version, with --tag [<image>=]<tag> or --digest', subjects: lackVersion }] : []),
  ];
  return { images, tasks };
}

function wantedImages(resources: readonly Resource[], findings: readonly Finding[], flow: ImageFlow): Wanted[] {
  const wanted = new Map<string, { name: string; image: NamedImage; rules: Set<string>; isOwn: boolean }>();
  for (const resource of resources) {
    const own = findingsOn(resource, findings).filter(({ allowance }) => allowance === 'image-reference');
    for (const image of namedImagesOf(resource)) {
      const container = image.cursor.path.slice(0, -1);
      const rules = own.filter(({ path = [] }) => container.every((key, index) => path[index] === key)).map(({ rule }) => rule);
      const isBuilt = image.reference.registry === undefined && buildsOf(flow, image.text).length > 0;
      if (rules.length === 0 && !isBuilt) continue;
      const name = nameOf(image);
      const isCached = image.reference.registry === undefined && rules.includes('cached-mutable-image');
      const isOwn = isBuilt || isCached || rules.some((rule) => unreachable.has(rule));
      const known = wanted.get(name) ?? { name, image, rules: new Set<string>(), isOwn: false };
      for (const rule of rules) known.rules.add(rule);
      wanted.set(name, { ...known, isOwn: known.isOwn || isOwn });
    }
  }
  return [...wanted.values()];
}

function versionOf({ name, isOwn }: Wanted, { tags, digests }: PromoteOptions): { newTag: string } | { digest: string } | undefined {
  const digest = digests.get(name) ?? (isOwn ? digests.get('') : undefined);
  if (digest !== undefined) return { digest };
  const newTag = tags.get(name) ?? (isOwn ? tags.get('') : undefined);
  return newTag === undefined ? undefined : { newTag };
}

function needsVersion({ reference: { tag, digest } }: NamedImage): boolean {
  return digest === undefined && isMutableTag(tag ?? 'latest', buildTags);
}

function gravestFirst(rules: ReadonlySet<string>): string[] {
  return [...rules].toSorted((a, b) => Number(unreachable.has(b)) - Number(unreachable.has(a)));
}

function nameOf({ reference: { registry, repository } }: NamedImage): string {
  return registry === undefined ? repository : `${registry}/${repository}`;
}

function lastPart(repository: string): string {
  return repository.slice(repository.lastIndexOf('/') + 1);
}
