import { existsSync } from 'node:fs';
import path from 'node:path';
import { configDirectives } from '../../config/directives.ts';
import type { LoadedConfig } from '../../config/load.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { compareEnvironments } from '../../continuity/compare.ts';
import { UserError } from '../../errors.ts';
import { gitRoot } from '../../input/gitignore.ts';
import { slashed } from '../../input/slashed.ts';
import type { Comparison } from '../../model/comparison.ts';
import { isMap } from '../../model/isMap.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Target } from '../../model/target.ts';
import { filesOf } from '../../promote/filesOf.ts';
import { KustomizationText } from '../../promote/kustomizationText.ts';
import type { PromoteOptions } from '../../promote/options.ts';
import type { ExistingOverlay, OverlayFile } from '../../promote/overlayFile.ts';
import type { Plan, Task } from '../../promote/plan.ts';
import { planOf } from '../../promote/planOf.ts';
import { startingText } from '../../promote/startingText.ts';
import { imageFlowOf } from '../../scripts/images/imageFlow.ts';
import { comparedSet } from '../comparison/comparedSet.ts';
import { policyOf } from '../comparison/policyOf.ts';
import type { GatherRequest } from '../gather/gather.ts';
import { existingOverlay } from './existingOverlay.ts';
import { gatherSource, type PromotedSource } from './gatherSource.ts';
import { checkFolders, targetFolder } from './layout.ts';
import { judgeObjects, type Trial, tryFolder, type Verdict } from './trial.ts';
import { localOverlay, plainBase, type PlannedFile } from './plainBase.ts';
import type { WantedFile } from './writeFiles.ts';

export interface PromotionRequest {
  readonly from: string;
  readonly to: string;
  /** Whether plain manifests are moved to a base of their own. */
  readonly isMoved: boolean;
  readonly layout: 'environments' | 'overlays' | undefined;
  readonly target: Target;
  readonly optionsFor: (secretPath: readonly string[]) => PromoteOptions;
  readonly config: LoadedConfig;
  readonly resolved: ResolvedConfig;
  readonly request: GatherRequest;
}

/** What is to be written, and the proof of it. */
export interface Promotion {
  readonly from: string;
  /** The folder of the new environment, from the working directory. */
  readonly folder: string;
  readonly target: Target;
  readonly files: readonly PlannedFile[];
  readonly tasks: readonly Task[];
  /** What production would be without: the overlay as it is, else the local environment. */
  readonly before: Verdict & { readonly comparison: Comparison | undefined };
  readonly after: Verdict;
  /** Of the local environment with the new one. */
  readonly comparison: Comparison;
}

/**
 * Plans an overlay and renders it in memory. Nothing is written.
 * @throws UserError for what cannot be read, or cannot be changed without doubt.
 */
export async function promotionOf(asked: PromotionRequest): Promise<Promotion> {
  const { from, to, layout, target, config, resolved, request } = asked;
  const { cwd, today } = request;
  const source = await gatherSource(from, config, resolved, request);
  const base = source.isKustomized ? undefined : plainBase(source, asked.isMoved, cwd);
  const bases = base ? [base.directory] : source.bases;
  const folder = targetFolder(to, layout, { cwd, source: source.directory, base: bases[0]!, config: resolved });
  checkFolders(folder, bases, gitRoot(cwd) ?? cwd);
  const shown = slashed(path.relative(cwd, folder)) || '.';
  const options = asked.optionsFor([applicationOf(source, folder), path.basename(folder)]);

  const relative = bases.map((each) => slashed(path.relative(folder, each)));
  const overlay = existingOverlay(folder, shown, startingText(relative, source.namespace));
  const listing = base ? [...base.files, ...(asked.isMoved ? [localOverlay(base.directory, folder, cwd)] : [])] : [];
  const surroundings = {
    head: { ...headOf(source, shown), targets: [target] },
    rules: config.catalog.rules,
    settings: resolved.settings,
    directives: [...source.environment.directives, ...(await configDirectives(config, cwd, []))],
    today,
    scripts: source.scripts,
    cwd,
    loadRestrictions: request.loadRestrictions ?? ('root-only' as const),
  };
  const tried = (files: readonly WantedFile[]): Trial => {
    const texts = new Map([[path.join(folder, overlay.kustomization), overlay.text]]);
    for (const { file, after: text } of [...listing, ...files]) if (text !== undefined) texts.set(file, text);
    return sound(shown, cwd, tryFolder(folder, texts, surroundings));
  };

  const subject = tried([]);
  const { distributions, clusterConfigs } = surroundings.head;
  const plan = planOf(
    {
      resources: subject.set.resources,
      findings: subject.findings,
      source: source.environment.resources,
      clusterConfigs,
      imageFlow: imageFlowOf(source.scripts, distributions),
      isNew: !overlay.isThere,
      generatedSecrets: generatedIn(overlay.text),
    },
    options,
  );
  const summaries = new Map(config.catalog.rules.map(({ meta }) => [meta.id, meta.summary]));
  const planned = plannedFiles(plan, overlay, summaries, shown);
  const files = planned.map((file) => ({ ...file, file: path.join(folder, file.name), shown: path.join(shown, file.name) }));
  const isNew = !overlay.isThere && !planned.some(({ name }) => name === overlay.kustomization);
  const kustomization = {
    file: path.join(folder, overlay.kustomization),
    shown: path.join(shown, overlay.kustomization),
    before: undefined,
  };
  const start = isNew ? [{ ...kustomization, after: overlay.text, purpose: 'puts it together' }] : [];
  const after = tried(files);
  const local = comparedSet({ ...source.environment, targets: [target] });
  const compared = (right: Verdict): Comparison =>
    compareEnvironments({ left: local, right: comparedSet(right.set), policy: policyOf(config.config), today });
  return {
    from,
    folder: shown,
    target,
    files: [...(overlay.isThere && base && !isBuiltOn(after, base.directory, cwd) ? [] : listing), ...start, ...files],
    tasks: plan.tasks,
    before: overlay.isThere
      ? { ...subject, comparison: compared(subject) }
      : { ...judgeObjects(source.environment.resources, surroundings), comparison: undefined },
    after,
    comparison: compared(after),
  };
}

function isBuiltOn({ build }: Trial, directory: string, cwd: string): boolean {
  return build.kustomizations.some((each) => path.resolve(cwd, each.directory) === directory);
}

/** @throws UserError where the kustomization is written in a way that no edit is certain. */
function plannedFiles(plan: Plan, overlay: ExistingOverlay, summaries: ReadonlyMap<string, string>, shown: string): readonly OverlayFile[] {
  try {
    return filesOf(plan, overlay, summaries);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UserError(
      'input',
      `${shown}/${overlay.kustomization}: ${error.message}; nothing was written`,
      'write that list in block style, without anchors',
    );
  }
}

/** @throws UserError where kustomize would refuse the folder. */
function sound(shown: string, cwd: string, trial: Trial): Trial {
  const problem = trial.build.problems.find(({ kind }) => kind === 'refused');
  if (!problem) return trial;
  const { message, place } = problem;
  // What is not written yet, nobody can look up.
  const where = existsSync(path.resolve(cwd, place.file)) ? `${place.file}:${place.start.line}: ` : '';
  const help = where === '' ? 'name a folder whose manifests are deployed together' : 'correct that first: `k8sport check` tells more';
  throw new UserError('input', `${shown}: ${where}${message}; nothing was written`, help);
}

function headOf({ environment }: PromotedSource, name: string): Trial['set'] {
  const { distributions, kubernetes, clusterConfigs, targets } = environment;
  return {
    environment: name,
    role: 'production',
    roleFrom: 'arguments',
    targets,
    distributions,
    ...(kubernetes !== undefined && { kubernetes }),
    clusterConfigs,
    resources: [],
  };
}

function generatedIn(text: string): ReadonlySet<string> {
  const { value } = new KustomizationText(text);
  const generators: unknown = isMap(value) ? value['secretGenerator'] : undefined;
  const names = (Array.isArray(generators) ? (generators as readonly unknown[]) : []).map((each) =>
    isMap(each) ? each['name'] : undefined,
  );
  return new Set(names.filter((name) => typeof name === 'string'));
}

/** How a store calls the application: by its namespace, else by the folder around its environments. */
function applicationOf({ environment }: PromotedSource, folder: string): string {
  const namespaces = new Set(environment.resources.filter(({ id }) => id.kind === 'Secret').map(({ id }) => id.namespace));
  const [first = ''] = namespaces;
  const name = namespaces.size === 1 && first !== '' && first !== 'default' ? first : path.basename(path.dirname(path.dirname(folder)));
  return name.replaceAll(/[^\w.-]/g, '-') || 'app';
}
