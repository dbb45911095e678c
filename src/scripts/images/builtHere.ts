import { appendTo } from '../../model/appendTo.ts';
import type { ImageFlow, ImageStep } from '../../model/imageFlow.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Script } from '../../model/script.ts';
import { isOpenName, repositoryOf } from './namePattern.ts';

/**
 * The steps that build an image under this name or one that becomes it, whatever the tag, and for sure: what is only known when it runs has to be
 * written alike, and in the same file.
 *
 * @param image As a manifest or a script writes it.
 */
export function buildsOf(flow: ImageFlow, image: string, script?: Script): readonly ImageStep[] {
  const { builds, tagged } = namesIn(flow);
  const name = nameIn(script, image);
  return builds.get(name) ?? builds.get(tagged.get(name) ?? '') ?? [];
}

interface Names {
  readonly builds: ReadonlyMap<string, readonly ImageStep[]>;
  /** For each name that an image is given, by `docker tag` or in a kustomization, the one it had. */
  readonly tagged: ReadonlyMap<string, string>;
}

/** Variables of other scripts are others. */
function nameIn(script: Script | undefined, image: string): string {
  const name = repositoryOf(image);
  return script && isOpenName(name) ? `${script.file}\0${name}` : name;
}

const namesIn = rememberLast(({ steps, renames }: ImageFlow): Names => {
  const builds = new Map<string, ImageStep[]>();
  const tagged = new Map<string, string>();
  for (const step of steps) {
    if (step.image === undefined) continue;
    const name = nameIn(step.script, step.image);
    if (step.kind === 'build') appendTo(builds, name, step);
    if (step.kind === 'tag' && step.from !== undefined && !tagged.has(name)) tagged.set(name, nameIn(step.script, step.from));
  }
  for (const { from, to } of renames) if (!tagged.has(repositoryOf(to))) tagged.set(repositoryOf(to), repositoryOf(from));
  return { builds, tagged };
});
