import { configDirectives } from '../config/directives.ts';
import type { LoadedConfig } from '../config/load.ts';
import { resolveConfig, type ResolvedConfig } from '../config/resolve.ts';
import type { LintRequest } from '../engine/lint.ts';
import type { Kustomize } from '../input/binaryRendering.ts';
import { discover, type FoundFile } from '../input/discover.ts';
import { isKustomizationFile } from '../input/kustomizationFiles.ts';
import { slashed } from '../input/kustomizeDisk.ts';
import { kustomizeProblems } from '../input/kustomizeProblems.ts';
import { orphanedManifests } from '../input/orphanedManifests.ts';
import { readManifests, type Manifests } from '../input/readManifests.ts';
import { fromBytes } from '../input/readSource.ts';
import type { RenderedKustomization, Rendering } from '../input/renderKustomizations.ts';
import type { Counts } from '../model/report.ts';
import type { Role } from '../model/role.ts';
import { rules } from '../rules/index.ts';
import type { LoadRestrictions } from './loadRestrictions.ts';
import { purposeIn } from './purposeIn.ts';
import { refuseNothing } from './refuseNothing.ts';
import { groupIntoSets } from './sets.ts';

export interface GatherRequest {
  /** Files, directories, globs, and `-` for standard input. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly config: LoadedConfig;
  /** Outweighs what configuration and paths say. */
  readonly role?: Role | undefined;
  /** Default: `root-only`, as kustomize has it. */
  readonly loadRestrictions?: LoadRestrictions | undefined;
  /** The real kustomize, where it was asked for. */
  readonly kustomize?: Kustomize | undefined;
  readonly standardInput?: { readonly file: string; readonly read: () => Buffer };
  /** `YYYY-MM-DD`, for suppressions that end. */
  readonly today: string;
}

/** What was read, ready for the rules. */
export interface Gathered {
  readonly request: LintRequest;
  readonly resolved: ResolvedConfig;
  readonly roots: readonly RenderedKustomization[];
  /** The texts that were read, by file as findings name it. */
  readonly texts: Manifests['texts'];
  readonly counts: Counts;
}

/**
 * Reads manifests and renders kustomizations.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function gather({
  paths,
  cwd,
  config,
  role,
  loadRestrictions,
  kustomize,
  standardInput,
  today,
}: GatherRequest): Promise<Gathered> {
  const resolved = await resolveConfig(config, cwd);
  const files = await discover(
    paths.filter((each) => each !== '-'),
    cwd,
    resolved.isIgnored,
  );
  const piped = standardInput && paths.includes('-') ? fromBytes(standardInput.read(), standardInput.file) : undefined;
  const rendering = await rendered(files, cwd, loadRestrictions, kustomize);
  const plain = files.filter((file) => !rendering.files.has(slashed(file.path)));
  const manifests = await readManifests(plain, cwd, piped, rendering.sources);
  const { imageReplacements } = manifests;
  const purposeOf = purposeIn(resolved, { cwd, paths, role });
  const sets = groupIntoSets(manifests, rendering.roots, resolved, { cwd, paths, role }).map((set) => ({ ...set, imageReplacements }));
  const counts = { ...manifests.counts, resources: sets.reduce((sum, { resources }) => sum + resources.length, 0) };
  const problems = [
    ...manifests.problems,
    ...kustomizeProblems(rendering.roots, purposeOf),
    ...orphanedManifests(rendering.roots, manifests, cwd, purposeOf),
  ];
  refuseNothing(paths, { counts, problems }, rendering.roots.length > 0);
  return {
    request: {
      sets,
      rules,
      settings: resolved.settings,
      kustomizations: rendering.roots.flatMap(({ build }) => build.kustomizations),
      purposeOf,
      problems,
      directives: [...manifests.directives, ...(await configDirectives(config, cwd, [...manifests.texts.keys()]))],
      today,
    },
    resolved,
    roots: rendering.roots,
    texts: manifests.texts,
    counts,
  };
}

/** Nobody without a kustomization should load what renders them. */
async function rendered(
  files: readonly FoundFile[],
  cwd: string,
  loadRestrictions: LoadRestrictions = 'root-only',
  kustomize?: Kustomize,
): Promise<Rendering> {
  if (!files.some((file) => isKustomizationFile(slashed(file.path)))) return { roots: [], files: new Set(), sources: [] };
  const { renderKustomizations } = await import('../input/renderKustomizations.ts');
  const rendering = renderKustomizations(files, cwd, loadRestrictions);
  if (!kustomize) return rendering;
  const { renderWithBinary } = await import('../input/binaryRendering.ts');
  const roots: RenderedKustomization[] = [];
  for (const root of rendering.roots) roots.push(await renderWithBinary(root, cwd, kustomize));
  return { ...rendering, roots };
}
