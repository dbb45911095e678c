import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResolvedEnvironment } from '../../config/resolveEnvironment.ts';
import type { Directive } from '../../engine/directives.ts';
import { newDirectives } from '../../input/directivesInComments.ts';
import { localBases } from '../../input/localBases.ts';
import { purposeOf } from '../../input/purpose.ts';
import { readScripts } from '../../input/readScripts.ts';
import { slashed } from '../../input/slashed.ts';
import type { Resource } from '../../model/resource.ts';
import { environmentHead } from '../environments/environmentHead.ts';
import { loadResolved } from '../environments/loadResolved.ts';
import type { GatherRequest } from './gather.ts';
import type { Material } from './material.ts';
import { missingEnvironments } from './missingEnvironments.ts';
import { outsideEnvironments } from './outsideEnvironments.ts';

/**
 * Environments of the configuration, each for itself; where all are asked for, with a note on what lies in none of them.
 * @throws UserError where one is a chart and there is no helm.
 */
export async function materialOfEnvironments(
  config: ResolvedConfig,
  asked: readonly ResolvedEnvironment[],
  request: Omit<GatherRequest, 'paths' | 'today'>,
): Promise<Material> {
  const { cwd, role } = request;
  const { directory } = request.config;
  const outside = await outsideEnvironments(directory, config);
  const isAll = asked.length === config.environments.length;
  const wanted = asked.map((environment) => {
    const head = environmentHead(environment, config);
    return { environment, head: role ? { ...head, role, roleFrom: 'arguments' as const } : head };
  });
  const { environments, faults, loaded } = await loadResolved(wanted, { ...request, config, others: outside.surroundings });
  const { manifests } = loaded;
  const texts = new Map([...manifests.texts, ...environments.flatMap((each) => [...each.texts])]);
  // Scripts serve all environments: whoever asks for one alone asks about its manifests.
  const { scripts, notes, ...read } = await readScripts(isAll ? outside.scripts : [], cwd);
  const isScript = new Set(scripts.map(({ file }) => file));
  const counts = {
    ...manifests.counts,
    files: manifests.counts.files + texts.size - manifests.texts.size + read.files,
    resources: environments.reduce((sum, { resources }) => sum + resources.length, 0),
    scripts: scripts.length,
  };
  const told = config.environments.map((environment) => ({
    ...environmentHead(environment, config),
    faults: faults[asked.indexOf(environment)] ?? [],
  }));
  const unjudged = outside.objects.filter((file) => !texts.has(slashed(path.relative(cwd, file.path))));
  const roles = new Map(wanted.flatMap(({ head }, index) => loaded.groups[index]!.roots.map((root) => [root, head.role] as const)));
  // Whether production replaces something, only all of them together tell.
  const bases = isAll ? localBases([...roles.keys()], (root) => roles.get(root)!, cwd) : new Set<string>();
  const directives = [
    ...new Set([...environments.flatMap((each) => each.directives), ...inFiles(manifests.clusterConfigs, manifests.directives)]),
  ];
  const problems = [...new Set([...loaded.problems, ...environments.flatMap((each) => each.problems)])];
  const own = newDirectives({ directives, problems }, read);
  return {
    sets: environments.filter(({ resources }) => resources.length > 0).map((each) => ({ ...each, localBases: bases })),
    problems: [...problems, ...own.problems, ...missingEnvironments(told, request.config, cwd)],
    clusterConfigs: manifests.clusterConfigs,
    isPartial: unjudged.length > 0 || counts.templates > 0 || !isAll,
    kustomizations: environments.flatMap(({ kustomizations }) => kustomizations),
    scripts,
    otherScripts: [],
    purposeOf: (file) => (isScript.has(file) ? purposeOf(slashed(path.relative(directory, path.resolve(cwd, file)))) : 'deployment'),
    directives: [...directives, ...own.directives],
    counts,
    texts: new Map([...texts, ...read.texts]),
    parts: () =>
      environments.map(({ name, files }) => ({
        environment: name,
        files: [...files].map((file) => slashed(path.resolve(cwd, file))),
      })),
    notes: [...notes, ...(unjudged.length === 0 || !isAll ? [] : [noteOn(unjudged.length, slashed(path.relative(cwd, directory)) || '.')])],
  };
}

function inFiles(resources: readonly Resource[], directives: readonly Directive[]): Directive[] {
  const files = new Set(resources.map(({ file }) => file));
  return directives.filter(({ place }) => files.has(place.file));
}

function noteOn(files: number, directory: string): string {
  const which =
    files === 1 ? '1 file with manifests lies in no environment and was' : `${files} files with manifests lie in no environment and were`;
  return `${which} not judged; judge everything: k8sport check ${directory}`;
}
