import { buildTags, isMutableTag } from '../../kube/images/mutableTags.ts';
import type { Allowed, Change } from './change.ts';

/** Another registry, tag or digest of the same image. */
export function imageReference({ shape, key, left, right, isProduction }: Change): Allowed | undefined {
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  if (/(?:^|\.)image\.(?:tag|digest|registry)$/.test(shape)) return {};
  const isImage = key === 'image' || /(?:^|\.)image\.(?:repository|name|reference)$/.test(shape);
  if (!isImage || !areSameImage(left, right)) return undefined;
  const tag = key === 'image' && isProduction ? tagOf(right) : undefined;
  if (tag === undefined || !isMutableTag(tag, buildTags)) return {};
  return { remark: `\`${tag}\` moves with each build; write a version or a digest` };
}

/**
 * Whether two references name builds of the same image: the last part of their paths is the same, or the paths only join with `-`
 * what the other splits with `/`. What a variable stands for nobody knows, so it may be the same.
 */
function areSameImage(left: string, right: string): boolean {
  if (left.length > longest || right.length > longest) return false;
  const [lefts, rights] = [endings(left), endings(right)];
  if (lefts.length === 0 || rights.length === 0) return true;
  return lefts.some((ending) => rights.includes(ending));
}

/** Registries take names of 255 characters. */
const longest = 1000;

const variable = /\$\{[^}]*\}|\$[A-Za-z_]\w*|\$\([^)]*\)|\{\{[^}]*\}\}|<[^>]*>/g;
const unknown = '\0';

/** The ends of an image's path, from one part on, joined: `shop/web/api` ends in `api`, `web-api` and `shop-web-api`. */
function endings(image: string): string[] {
  const parts = pathOf(image).split('/');
  if (parts.at(-1)!.includes(unknown)) return [];
  return parts.map((_part, from) => parts.slice(from).join('-')).filter((ending) => !ending.includes(unknown));
}

function pathOf(image: string): string {
  const name = image.trim().replace(variable, unknown).split('@', 1)[0]!;
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  return (colon === -1 ? name : name.slice(0, colon)).toLowerCase();
}

/** `latest` where neither tag nor digest is written; undefined where a digest or a variable decides. */
function tagOf(image: string): string | undefined {
  const name = image.trim().replace(variable, unknown);
  if (name.includes('@')) return undefined;
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  const tag = colon === -1 ? 'latest' : name.slice(colon + 1);
  return tag.includes(unknown) || (colon === -1 && name.includes(unknown)) ? undefined : tag;
}
