import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResolvedEnvironment } from '../../config/resolveEnvironment.ts';
import type { Helm, RenderedChart } from '../../input/chart.ts';
import type { FoundFile } from '../../input/discover.ts';
import { slashed } from '../../input/slashed.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { environmentFiles, type EnvironmentFault, type EnvironmentFiles } from './environmentFiles.ts';
import type { EnvironmentHead } from './environmentHead.ts';
import { load, type Loaded, type LoadedGroup } from './load.ts';
import type { LoadedEnvironment } from './loadedEnvironment.ts';
import type { RenderOptions } from './renderings.ts';

export interface LoadResolvedOptions extends RenderOptions {
  readonly config: ResolvedConfig;
  readonly helm: Helm;
  /** Files to read besides, which belong to no environment but tell something about all. */
  readonly others?: readonly FoundFile[];
}

export interface LoadedEnvironments {
  readonly environments: readonly LoadedEnvironment[];
  /** What each of them names in vain, in the same order. */
  readonly faults: readonly (readonly EnvironmentFault[])[];
  readonly loaded: Loaded;
}

/** An environment, and what is known of it already. */
export interface Wanted {
  readonly environment: ResolvedEnvironment;
  readonly head: EnvironmentHead;
}

/**
 * Loads environments, each for itself.
 * @throws UserError where one is a chart and there is no helm.
 */
export async function loadResolved(wanted: readonly Wanted[], options: LoadResolvedOptions): Promise<LoadedEnvironments> {
  const { config, cwd, loadRestrictions, kustomize, progress, others = [] } = options;
  const found: EnvironmentFiles[] = [];
  for (const { environment } of wanted) found.push(await environmentFiles(environment, config));
  const charts: (RenderedChart | undefined)[] = [];
  for (const [index, { environment, head }] of wanted.entries()) {
    const isThere = !found[index]!.faults.some(({ at }) => at[0] === 'chart' || at[0] === 'values');
    charts.push(isThere ? await chartOf(environment, head, options) : undefined);
  }
  const groups = [...found.map(({ files }) => files), ...(others.length > 0 ? [others] : [])];
  const loaded = await load(groups, { cwd, loadRestrictions, kustomize, progress, purposeOf: () => 'deployment' });
  const environments = wanted.map(({ head }, index) => assemble(head, loaded, onlyDeployed(loaded.groups[index]!, cwd), charts[index]));
  const faults = wanted.map(({ environment }, index) => [
    ...found[index]!.faults,
    ...emptiness(environment, environments[index]!, found[index]!.faults, charts[index]),
  ]);
  return { environments, faults, loaded };
}

/** Nobody without a chart should load what renders them. */
async function chartOf(
  { chart }: ResolvedEnvironment,
  { kubernetes }: EnvironmentHead,
  { cwd, helm }: LoadResolvedOptions,
): Promise<RenderedChart | undefined> {
  if (!chart) return undefined;
  const { renderChart } = await import('../../input/chart.ts');
  return renderChart(chart, kubernetes, cwd, helm);
}

function assemble(
  head: EnvironmentHead,
  { manifests, problems }: Loaded,
  group: LoadedGroup,
  chart: RenderedChart | undefined,
): LoadedEnvironment {
  const { clusterConfigs, imageReplacements, texts, directives } = manifests;
  const own = [...texts].filter(([file]) => group.files.has(file));
  const templates = (chart?.sources ?? []).map(({ file, text }) => [file, text] as const);
  return {
    ...head,
    name: head.environment,
    clusterConfigs,
    imageReplacements,
    resources: [...group.resources, ...group.roots.flatMap(({ build }) => build.resources), ...(chart?.resources ?? [])],
    problems: [...problems.filter(({ place }) => group.files.has(place.file)), ...(chart?.problems ?? [])],
    directives: directives.filter(({ place }) => group.files.has(place.file)),
    kustomizations: group.roots.flatMap(({ build }) => build.kustomizations),
    files: new Set([...group.files, ...templates.map(([file]) => file)]),
    texts: new Map([...own, ...templates]),
  };
}

/** A folder with a kustomization stands for what that renders to: nothing else in it is deployed. */
function onlyDeployed(group: LoadedGroup, cwd: string): LoadedGroup {
  const folders = new Set(group.roots.map(({ directory }) => path.resolve(cwd, directory)));
  const isBelow = rememberLast((folder: string): boolean => {
    for (let each = path.resolve(cwd, folder); ; each = path.dirname(each)) {
      if (folders.has(each)) return true;
      if (each === path.dirname(each)) return false;
    }
  });
  const roots = group.roots.filter(({ directory }) => !isBelow(path.join(directory, '..')));
  const rendered = roots.flatMap(({ build }) => [...build.files].map((file) => slashed(path.relative(cwd, file))));
  const isPlain = (file: string): boolean => !isBelow(path.posix.dirname(file));
  return {
    roots,
    resources: group.resources.filter(({ file }) => isPlain(file)),
    files: new Set([...[...group.files].filter(isPlain), ...rendered]),
  };
}

/** What is wrong with an environment that has no objects, where nothing else says so. */
function emptiness(
  { name, paths, chart }: ResolvedEnvironment,
  { resources, problems }: LoadedEnvironment,
  faults: readonly EnvironmentFault[],
  rendered: RenderedChart | undefined,
): EnvironmentFault[] {
  if (resources.length > 0 || problems.length > 0 || faults.some(({ at }) => at[0] !== 'base')) return [];
  if (rendered && !rendered.resources) {
    const message = `helm cannot render the chart of environment \`${name}\`; run \`helm template ${paths[0]}\` with its values to see why`;
    return [{ at: ['chart'], message }];
  }
  const hint = chart ? 'check its values' : 'name what is deployed there, or a Helm chart by `chart`';
  return [{ at: [chart ? 'chart' : 'path'], message: `environment \`${name}\` holds no manifest; ${hint}` }];
}
