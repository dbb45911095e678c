import { parseImageReference } from '../../kube/images/imageReference.ts';
import { pushedTo } from '../../kube/images/namedImages.ts';
import type { Target } from '../../model/target.ts';
import { namePatternOf } from './namePattern.ts';

/** How an image that a script names would be called in the registry of the first target. */
export function publishedName(image: string, targets: readonly Target[]): string {
  const { start, isOpen } = namePatternOf(image);
  const reference = parseImageReference(image) ?? { repository: isOpen || start === '' ? '<image>' : start };
  return pushedTo(targets[0]?.registryExample ?? 'registry.example.com', reference);
}
