import type { ImageFlow, ImageStep } from '../../model/imageFlow.ts';
import { repositoryOf } from './namePattern.ts';

/**
 * The step that builds an image under this name or one that becomes it, whatever the tag, and for sure: what is only known when it runs has to be
 * written alike.
 *
 * @param image As a script or a manifest writes it.
 */
export function buildOf({ steps }: ImageFlow, image: string): ImageStep | undefined {
  const name = repositoryOf(image);
  const isNamed = (wanted: string) => (step: ImageStep) =>
    step.kind === 'build' && step.image !== undefined && repositoryOf(step.image) === wanted;
  const tag = steps.find((step) => step.kind === 'tag' && repositoryOf(step.image ?? '') === name);
  return steps.find(isNamed(name)) ?? (tag?.from === undefined ? undefined : steps.find(isNamed(repositoryOf(tag.from))));
}
