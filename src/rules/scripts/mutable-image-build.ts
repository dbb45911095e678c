import type { ImageFlow, ImageStep } from '../../model/imageFlow.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { ScriptRule } from '../../model/rule.ts';
import type { Command, Script, Setting } from '../../model/script.ts';
import { isLatest, mayBeSameName, namePatternOf } from '../../scripts/images/namePattern.ts';

export const mutableImageBuild: ScriptRule = {
  meta: {
    id: 'mutable-image-build',
    summary: 'A script builds and delivers an image as `latest` only',
    why: `Each run of the script moves \`latest\` to another build. Nobody can tell which build a node runs, two nodes may run different ones, and
there is nothing to roll back to: the old image has lost its name. \`kubectl apply\` of the same name changes nothing, so the new image may not
even start. And \`latest\` means \`imagePullPolicy: Always\`, which never uses an image that was loaded into kind or minikube.

Give the image a version as well: \`docker build -t app:latest -t "app:$(git rev-parse --short HEAD)" .\`, and deploy that one.

Found is a build whose names all are \`latest\` or have no tag, if the same script pushes it (a warning), or loads it into a local cluster (a
note). A name whose tag is only known when it runs is taken for a version.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript(script, { imageFlow }) {
    const told = new Set<string>();
    for (const names of buildsIn(script, imageFlow)) {
      const { image, at, word } = names[0]!;
      if (!names.every((each) => isLatest(each.image!)) || told.has(image!)) continue;
      const delivery = deliveryOf(names, imageFlow, script);
      if (!delivery) continue;
      told.add(image!);
      const name = image!.replace(/:latest$/, '');
      const version = 'name' in at ? `\`${name}:\${{ github.sha }}\`` : `\`-t "${name}:$(git rev-parse --short HEAD)"\``;
      yield {
        at,
        ...(word && { word }),
        message: `\`${image}\` moves to every new build, so nobody can tell what runs or go back; add a version, ${version}`,
        isNote: delivery.kind !== 'push',
        related: [
          { place: (delivery.word ?? delivery.at).place, message: delivery.kind === 'push' ? 'pushed here' : 'put on the nodes here' },
        ],
      };
    }
  },
};

/** The names of each build of a script. */
function buildsIn(script: Script, { steps }: ImageFlow): (readonly ImageStep[])[] {
  const builds = new Map<Command | Setting, ImageStep[]>();
  for (const step of steps) {
    const isOwn = step.script === script && ('program' in step.at || step.at.name === 'uses');
    if (isOwn && step.kind === 'build' && step.image !== undefined) builds.set(step.at, [...(builds.get(step.at) ?? []), step]);
  }
  return [...builds.values()];
}

/** The steps that name images, with what they name. */
const namedIn = rememberLast(({ steps }: ImageFlow) =>
  steps.map((step) => ({
    step,
    names: [step.image, step.from].flatMap((name) => (name === undefined ? [] : [namePatternOf(name)])),
  })),
);

/** What brings one of these names to where it runs; undefined where nothing does, or where it may get a version on the way. */
function deliveryOf(names: readonly ImageStep[], flow: ImageFlow, script: Script): ImageStep | undefined {
  const patterns = names.slice(0, 20).map(({ image }) => namePatternOf(image!));
  const related = namedIn(flow).flatMap(({ step, names: own }) =>
    own.some((name) => patterns.some((pattern) => mayBeSameName(pattern, name))) ? [step] : [],
  );
  if (related.some(({ kind, image }) => kind !== 'pull' && image !== undefined && !isLatest(image))) return undefined;
  const own = related.filter((step) => step.script === script && step.where !== 'local-registry');
  return own.find(({ kind }) => kind === 'push') ?? own.find(({ kind, where }) => kind === 'load' || where === 'cluster');
}
