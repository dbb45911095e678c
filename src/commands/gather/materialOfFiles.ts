import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResourceSet } from '../../engine/resourceSet.ts';
import { newDirectives } from '../../input/directivesInComments.ts';
import { type FoundFile, mayBeManifest } from '../../input/discover.ts';
import { localBases } from '../../input/localBases.ts';
import { fromBytes } from '../../input/readSource.ts';
import { mayBeScript, readScripts } from '../../input/readScripts.ts';
import type { RenderedKustomization } from '../../input/renderKustomizations.ts';
import { scriptsAround } from '../../input/scriptsAround.ts';
import { slashed } from '../../input/slashed.ts';
import type { Role } from '../../model/role.ts';
import { load } from '../environments/load.ts';
import type { GatherRequest } from './gather.ts';
import type { Material } from './material.ts';
import { purposeIn } from './purposeIn.ts';
import { groupIntoSets, headOf } from './sets.ts';

/** Files, and standard input where `-` is among the paths, sorted by the environments that configuration and folders tell of. */
export async function materialOfFiles(files: readonly FoundFile[], config: ResolvedConfig, request: GatherRequest): Promise<Material> {
  const { paths, cwd, standardInput } = request;
  const piped = standardInput && paths.includes('-') ? fromBytes(standardInput.read(), standardInput.file) : undefined;
  const purposeOf = purposeIn(config, request);
  const plain = files.filter((file) => mayBeManifest(file.path) || !mayBeScript(file.path));
  const { groups, manifests, problems } = await load([plain], { ...request, purposeOf, standardInput: piped });
  const { roots } = groups[0]!;
  const { clusterConfigs, imageReplacements } = manifests;
  const { scripts, notes, ...read } = await readScripts(files, cwd);
  const otherScripts = await scriptsAround(scripts, paths, cwd, config.isIgnored);
  const own = newDirectives({ directives: manifests.directives, problems }, read);
  const roleOf = ({ directory }: RenderedKustomization): Role => request.role ?? headOf(`${directory}/`, config, cwd).role;
  const bases = localBases(roots, roleOf, cwd);
  const sets = groupIntoSets(manifests, roots, config, request).map((set) => ({ ...set, imageReplacements, localBases: bases }));
  const counts = {
    ...manifests.counts,
    files: manifests.counts.files + read.files,
    resources: sets.reduce((sum, { resources }) => sum + resources.length, 0),
    scripts: scripts.length,
  };
  const kustomizations = roots.flatMap(({ build }) => build.kustomizations);
  const texts = new Map([...manifests.texts, ...read.texts]);
  return {
    sets,
    clusterConfigs,
    isPartial: counts.templates > 0,
    problems: [...problems, ...own.problems],
    kustomizations,
    scripts,
    otherScripts,
    purposeOf,
    directives: [...manifests.directives, ...own.directives],
    counts,
    texts,
    parts: () => partsOf(sets, roots, cwd),
    notes,
  };
}

/** A rendered environment is made of its kustomizations and patches, too. */
function partsOf(sets: readonly ResourceSet[], roots: readonly RenderedKustomization[], cwd: string): ReturnType<Material['parts']> {
  const environmentOf = new Map(sets.flatMap(({ environment, resources }) => resources.map((each) => [each, environment] as const)));
  return [
    ...sets.map(({ environment, resources }) => ({
      environment,
      files: new Set(resources.map(({ file }) => slashed(path.resolve(cwd, file)))),
    })),
    ...roots.flatMap(({ build }) => {
      const [first] = build.resources;
      return first ? [{ environment: environmentOf.get(first), files: build.files }] : [];
    }),
  ];
}
