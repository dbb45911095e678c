import type { ImageReplacement } from '../../model/imageReplacement.ts';
import type { Resource } from '../../model/resource.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { NamedImage } from './namedImages.ts';

/** Whether another file, such as a kustomization, puts something in for the name or the tag of an image. */
export function isReplaced(
  part: keyof ImageReplacement,
  { file }: Resource,
  { reference: { registry, repository } }: NamedImage,
  { imageReplacements }: Pick<RuleContext, 'imageReplacements'>,
): boolean {
  return imageReplacements?.(file, registry === undefined ? repository : `${registry}/${repository}`)?.[part] === true;
}
