import { dockerOfficialImages } from '../../clusters/dockerOfficialImages.ts';
import { parseImageReference } from '../../kube/images/imageReference.ts';
import type { ScriptRule } from '../../model/rule.ts';
import { buildsOf } from '../../scripts/images/builtHere.ts';
import { repositoryOf } from '../../scripts/images/namePattern.ts';
import { isLocalStep } from '../../scripts/meaning/localStep.ts';
import { publishedIn } from '../../scripts/images/published.ts';
import { publishedName } from '../../scripts/images/publishedName.ts';

export const sideLoadingCommand: ScriptRule = {
  meta: {
    id: 'side-loading-command',
    summary: 'An image is loaded into a local cluster, and gets nowhere else',
    why: `\`kind load docker-image\`, \`minikube image load\`, \`k3d image import\` and \`ctr images import\` copy an image onto the nodes of one
local cluster. That is a good way to try a build. But production nodes pull their images from a registry, so somewhere the image has to be
pushed, and the longer that waits, the later you learn what it takes: credentials, names, platforms.

Found is an image that is built here, or has a name that nobody can pull, if none of the scripts, workflows and Makefiles that were read
pushes it: not under this name, not under one that \`docker tag\` gives it, and not by a name that is only known when it runs. Images of
others that are loaded to save a download are not found. It is a note where the step is there for a local cluster: it makes one, or its name or
that of the file says \`local\`, \`dev\`, \`kind\` or the like.

Add the push where you release, \`docker buildx build --push\`, and keep the load for the laptop. If that already happens elsewhere, let
k8sport read that file, too.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript(script, { imageFlow, targets }) {
    const mayBePublished = publishedIn(imageFlow);
    const told = new Set<string>();
    for (const step of imageFlow.steps) {
      const { image, kind, at, word } = step;
      if (step.script !== script || kind !== 'load' || image === undefined || told.has(repositoryOf(image))) continue;
      told.add(repositoryOf(image));
      const [build] = buildsOf(imageFlow, image, script);
      if ((!build && !isBareName(image)) || mayBePublished(image, script)) continue;
      const source = imageFlow.steps.find((each) => each.kind === 'tag' && each.image === image)?.from;
      yield {
        at,
        ...(word && { word }),
        message:
          build || source === undefined
            ? `nothing that was read pushes \`${image}\`, so only this cluster has it; add \`docker buildx build --push -t ${publishedName(image, targets)} .\` where you release`
            : `\`${image}\` is \`${source}\` under a name that nobody can pull, so only this cluster has it; load it by its own name`,
        isNote: isLocalStep(script, at),
        ...(build && { related: [{ place: (build.word ?? build.at).place, message: 'built here' }] }),
      };
    }
  },
};

/** `app:dev`, which could only be an official image of Docker Hub, and is none. */
function isBareName(image: string): boolean {
  const reference = parseImageReference(image);
  return (
    reference !== undefined &&
    reference.registry === undefined &&
    !reference.repository.includes('/') &&
    !dockerOfficialImages.has(reference.repository)
  );
}
