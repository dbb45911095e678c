import type { ImageFlow, ImageStep } from '../../model/imageFlow.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { repositoryOf } from './namePattern.ts';

/**
 * The step that builds an image under this name or one that becomes it, whatever the tag, and for sure: what is only known when it runs has to be
 * written alike.
 *
 * @param image As a script or a manifest writes it.
 */
export function buildOf(flow: ImageFlow, image: string): ImageStep | undefined {
  const { builds, tagged } = namesIn(flow);
  const name = repositoryOf(image);
  return builds.get(name) ?? builds.get(tagged.get(name) ?? '');
}

interface Names {
  /** The first build of each name. */
  readonly builds: ReadonlyMap<string, ImageStep>;
  /** For each name that an image is given, by `docker tag` or in a kustomization, the one it had. */
  readonly tagged: ReadonlyMap<string, string>;
}

const namesIn = rememberLast(({ steps, renames }: ImageFlow): Names => {
  const builds = new Map<string, ImageStep>();
  const tagged = new Map<string, string>();
  for (const step of steps) {
    const name = repositoryOf(step.image ?? '');
    if (step.kind === 'build' && !builds.has(name)) builds.set(name, step);
    if (step.kind === 'tag' && step.from !== undefined && !tagged.has(name)) tagged.set(name, repositoryOf(step.from));
  }
  for (const { from, to } of renames) if (!tagged.has(repositoryOf(to))) tagged.set(repositoryOf(to), repositoryOf(from));
  builds.delete('');
  return { builds, tagged };
});
