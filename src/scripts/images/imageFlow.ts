import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { ImageFlow, ImageRename, ImageStep } from '../../model/imageFlow.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Command, Script, ScriptLanguage, Setting, Word } from '../../model/script.ts';
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
  const listed = { compose: imagesIn('compose', scripts), bake: imagesIn('bake', scripts) };
  const steps: ImageStep[] = [];
  for (const script of scripts) {
    const own = [
      ...draftsInOrder(script.commands).map(([at, drafts]) => [at, publishesElsewhere(at) ? [...drafts, anyPush] : drafts] as const),
      ...script.settings.map((setting) => [setting, settingDrafts(setting, script)] as const),
    ];
    for (const [at, drafts] of own) {
      for (const { listedIn, ...draft } of drafts) {
        // `docker compose push` and `docker buildx bake --push` name no images: other files do.
        const words = listedIn === undefined ? [] : listed[listedIn];
        const all = words.length === 0 ? [draft] : words.map((word) => ({ ...draft, word }));
        for (const each of all) steps.push(...stepsOf(each, at, script, distributions));
        if (steps.length > maxSteps) return { steps: [], renames };
      }
    }
  }
  return { steps, renames };
}

/** More than anybody writes; each is held against all others. */
const maxSteps = 5000;

const anyPush: Draft = { kind: 'push' };

function imagesIn(language: ScriptLanguage, scripts: readonly Script[]): readonly Word[] {
  const settings = scripts.filter((script) => script.language === language).flatMap((script) => script.settings);
  return settings.filter(({ name }) => name === 'image').map(({ value, place }) => ({ text: value, isLiteral: false, place }));
}

/** Commands change what those after them mean: `docker save` writes archives, and `minikube docker-env` moves builds into the cluster. */
function draftsInOrder(commands: readonly Command[]): (readonly [Command, readonly Draft[]])[] {
  const archives = new Map<string, Draft[]>();
  const inCluster = new Set<string>();
  return commands.map((command) => {
    const { step } = command;
    if (choosesDaemon(command, 'docker-env', 'podman-env')) {
      if (choosesDaemon(command, '-u', '--unset')) inCluster.delete(step);
      else inCluster.add(step);
    }
    const own = [containerDrafts, loadDrafts, publisherDrafts].flatMap((read) => read(command));
    const drafts = own.flatMap((draft): readonly Draft[] => {
      const { kind, archive, word } = draft;
      if (kind === 'build' && inCluster.has(step)) return [{ ...draft, inCluster: true }];
      if (archive === undefined || (kind !== 'save' && kind !== 'load')) return [draft];
      if (kind === 'load') return archives.get(archive)?.slice(0, maxInArchive) ?? [{ kind, inCluster: true }];
      appendTo(archives, archive, { kind: 'load', ...(word && { word }), inCluster: true });
      return [];
    });
    return [command, drafts] as const;
  });
}

const maxInArchive = 50;

function choosesDaemon({ program, isEvaluated, words }: Command, ...wanted: readonly string[]): boolean {
  return program === 'minikube' && isEvaluated === true && words.some(({ text }) => wanted.includes(text));
}

/** What a program in another language puts there: `%s`, `{}`, and characters that stand for expressions. Two of them need not be alike. */
const nameless = /[\ue000-\uf8ff]|%[sdrv]|\{\}/;

function stepsOf(
  { kind, word, from, inCluster }: Draft,
  at: Command | Setting,
  script: Script,
  distributions: readonly Distribution[],
): ImageStep[] {
  if (kind === 'save') return [];
  const image = nameless.test(word?.text ?? '') ? undefined : word?.text.trim();
  const registry = image === undefined ? undefined : registryOf(image);
  const inRegistry = registry !== undefined && isLocalRegistry(registry, distributions) ? 'local-registry' : 'registry';
  const where = kind === 'push' ? inRegistry : inCluster ? 'cluster' : 'machine';
  return [{ kind, ...(image && { image }), ...(from && { from: from.text }), where, script, at, ...(word && { word }) }];
}
