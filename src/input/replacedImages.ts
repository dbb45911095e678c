import path from 'node:path';
import { distributions } from '../clusters/distributions.ts';
import { isLocalRegistry } from '../clusters/localRegistry.ts';
import { parseImageReference } from '../kube/images/imageReference.ts';
import { buildTags, isMutableTag, localTag } from '../kube/images/mutableTags.ts';
import { Cursor } from '../model/cursor.ts';
import type { ImageReplacement, ImageReplacements } from '../model/imageReplacement.ts';

interface KustomizeImage {
  name?: string;
  newName?: string;
  newTag?: unknown;
  digest?: string;
}

interface Kustomization {
  images?: readonly KustomizeImage[];
  resources?: readonly string[];
  bases?: readonly string[];
  components?: readonly string[];
}

interface Skaffold {
  apiVersion?: string;
  build?: { artifacts?: readonly { image?: string }[] };
  profiles?: readonly { build?: Skaffold['build'] }[];
}

type Named = Readonly<Record<string, ImageReplacement>>;

/**
 * The images that kustomizations (`images:`) put others in for in all they lead to, and skaffold.yaml (`artifacts:`) in all
 * that lies below it. What becomes of a name has to lead to a registry, and what becomes of a tag to one version:
 * `newTag: local` is no answer.
 */
export class ReplacedImages {
  readonly #kustomizations = new Map<string, { readonly images: Named; readonly leadsTo: readonly string[] }>();
  readonly #skaffold: { readonly folder: string; readonly images: Named }[] = [];

  /** Learns what a document says, if it is one of the two. */
  add(file: string, value: unknown, isKustomization: boolean): void {
    const folder = path.posix.dirname(file);
    if (isKustomization) {
      const kustomization = new Cursor(value) as Cursor<Kustomization>;
      const lists = [kustomization.at('resources'), kustomization.at('bases'), kustomization.at('components')];
      const leadsTo = lists.flatMap((list) => list.items().flatMap((item) => path.posix.join(folder, item.string() ?? '')));
      const images = Object.fromEntries(kustomization.at('images').items().flatMap(readKustomizeImage));
      this.#kustomizations.set(folder, { images, leadsTo });
      return;
    }
    const skaffold = new Cursor(value) as Cursor<Skaffold>;
    if (!skaffold.at('apiVersion').string()?.startsWith('skaffold/')) return;
    const builds = [skaffold, ...skaffold.at('profiles').items()].map((each) => each.at('build'));
    const names = builds.flatMap((build) => build.at('artifacts').items()).map((artifact) => artifact.at('image').string() ?? '');
    this.#skaffold.push({ folder, images: Object.fromEntries(names.map((name) => [name, { name: true, tag: true }])) });
  }

  /** Tells of an image in a file what is put in for it. */
  finish(): ImageReplacements {
    const byFile = new Map<string, Named[]>();
    for (const [folder, { images }] of this.#kustomizations) {
      if (Object.keys(images).length === 0) continue;
      for (const file of this.#filesOf(folder)) byFile.set(file, [...(byFile.get(file) ?? []), images]);
    }
    return (file, image) => {
      const below = this.#skaffold.filter(({ folder }) => folder === '.' || file.startsWith(`${folder}/`));
      const all = [...(byFile.get(file) ?? []), ...below.map(({ images }) => images)].flatMap((images) =>
        Object.hasOwn(images, image) ? [images[image]!] : [],
      );
      return all.length === 0 ? undefined : { name: all.some(({ name }) => name), tag: all.some(({ tag }) => tag) };
    };
  }

  /** All that a kustomization leads to, files as well as paths that nobody has read. */
  #filesOf(folder: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const pending = [folder];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      pending.push(...(this.#kustomizations.get(at)?.leadsTo ?? []));
    }
    return reached;
  }
}

function readKustomizeImage(item: Cursor<KustomizeImage>): [string, ImageReplacement][] {
  const image = item.at('name').string();
  if (image === undefined) return [];
  const newName = item.at('newName').string();
  const { raw } = item.at('newTag');
  const newTag = typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined;
  const hasVersion = newTag !== undefined && !isMutableTag(newTag, buildTags) && !localTag.test(newTag);
  return [[image, { name: newName !== undefined && leadsToRegistry(newName), tag: hasVersion || item.at('digest').exists }]];
}

/** Names that are yet to be filled in lead wherever somebody likes. */
function leadsToRegistry(name: string): boolean {
  const reference = parseImageReference(name);
  if (!reference) return true;
  const { registry, repository } = reference;
  return registry === undefined ? repository.includes('/') : !isLocalRegistry(registry, distributions);
}
