import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { ImageFlow, ImageRename, ImageStep } from '../../model/imageFlow.ts';
import type { Command, Script, Setting } from '../../model/script.ts';
import { settingDrafts } from './actionDrafts.ts';
import { loadDrafts } from './clusterLoads.ts';
import { containerDrafts } from './containerTools.ts';
import type { Draft } from './draft.ts';
import { publisherDrafts } from './publishers.ts';
import { elsewhereIn } from './publishesElsewhere.ts';
import { registryOf } from './registryOf.ts';

/**
 * What some scripts do with images: which they build, tag, pull, load into clusters and push. Nothing where there is too much of it to be true.
 *
 * @param distributions Tell which registries are local.
 * @param renames What becomes of names in kustomizations.
 */
export function imageFlowOf(
  scripts: readonly Script[],
  distributions: readonly Distribution[],
  renames: readonly ImageRename[] = [],
): ImageFlow {
  const publishesElsewhere = elsewhereIn(scripts);
  const steps = scripts.flatMap((script) => {
    const add = (at: Command | Setting, drafts: readonly Draft[]): ImageStep[] =>
      drafts.flatMap((draft) => stepsOf(draft, at, script, distributions));
    const fromCommands = draftsInOrder(script.commands).flatMap(({ command, drafts }) => [
      ...add(command, listed(drafts, scripts)),
      ...(publishesElsewhere(command) ? add(command, [{ kind: 'push' }]) : []),
    ]);
    return [...fromCommands, ...script.settings.flatMap((setting) => add(setting, listed(settingDrafts(setting, script), scripts)))];
  });
  return { steps: steps.length > maxSteps ? [] : steps, renames };
}

/** More than anybody writes; each is held against all others. */
const maxSteps = 5000;

/** Commands change what those after them mean: `docker save` writes archives, and `minikube docker-env` moves builds into the cluster. */
function draftsInOrder(commands: readonly Command[]): { readonly command: Command; readonly drafts: readonly Draft[] }[] {
  const archives = new Map<string, Draft[]>();
  const inCluster = new Set<string>();
  return commands.map((command) => {
    const { program, step, isEvaluated } = command;
    if (program === 'minikube' && isEvaluated) {
      const words = command.words.map(({ text }) => text);
      if (words.some((word) => word === 'docker-env' || word === 'podman-env'))
        if (words.some((word) => word === '-u' || word === '--unset')) inCluster.delete(step);
        else inCluster.add(step);
    }
    const own = [containerDrafts, loadDrafts, publisherDrafts].flatMap((read) => read(command));
    const drafts = own.flatMap((draft): Draft[] => {
      const { kind, archive, word } = draft;
      if (kind === 'build' && inCluster.has(step)) return [{ ...draft, inCluster: true }];
      if (archive === undefined || (kind !== 'save' && kind !== 'load')) return [draft];
      if (kind === 'save')
        archives.set(archive, [...(archives.get(archive) ?? []), { kind: 'load', ...(word && { word }), inCluster: true }]);
      return kind === 'save' ? [] : (archives.get(archive) ?? [{ kind, inCluster: true }]);
    });
    return { command, drafts };
  });
}

/** `docker compose push` and `docker buildx bake --push` name no images: other files do. */
function listed(drafts: readonly Draft[], scripts: readonly Script[]): readonly Draft[] {
  return drafts.flatMap(({ listedIn, ...draft }): Draft[] => {
    if (listedIn === undefined) return [draft];
    const images = scripts
      .filter(({ language }) => language === listedIn)
      .flatMap(({ settings }) => settings.filter(({ name }) => name === 'image'));
    return images.length === 0 ? [draft] : images.map(({ value, place }) => ({ ...draft, word: { text: value, isLiteral: false, place } }));
  });
}

function stepsOf(
  { kind, word, from, inCluster }: Draft,
  at: Command | Setting,
  script: Script,
  distributions: readonly Distribution[],
): ImageStep[] {
  if (kind === 'save') return [];
  // A language may put what no shell knows in place of what it cannot tell.
  const image = /[\ue000-\uf8ff]/.test(word?.text ?? '') ? undefined : word?.text.trim();
  const registry = image === undefined ? undefined : registryOf(image);
  const inRegistry = registry !== undefined && isLocalRegistry(registry, distributions) ? 'local-registry' : 'registry';
  const where = kind === 'push' ? inRegistry : inCluster ? 'cluster' : 'machine';
  return [{ kind, ...(image && { image }), ...(from && { from: from.text }), where, script, at, ...(word && { word }) }];
}
