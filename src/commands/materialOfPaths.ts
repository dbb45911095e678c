import type { ResolvedConfig } from '../config/resolve.ts';
import { discover } from '../input/discover.ts';
import { fromBytes } from '../input/readSource.ts';
import type { JudgeRequest } from './judge.ts';
import { load } from './load.ts';
import type { Material } from './material.ts';
import { purposeIn } from './purposeIn.ts';
import { refuseNothing } from './refuseNothing.ts';
import { groupIntoSets } from './sets.ts';

/**
 * Files, directories, globs and standard input, sorted by the environments that configuration and folders tell of.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function materialOfPaths(config: ResolvedConfig, request: JudgeRequest): Promise<Material> {
  const { paths, cwd, standardInput } = request;
  const named = paths.filter((each) => each !== '-');
  const files = await discover(named, cwd, config.isIgnored);
  const piped = standardInput && paths.includes('-') ? fromBytes(standardInput.read(), standardInput.file) : undefined;
  const purposeOf = purposeIn(config, request);
  const { groups, manifests, problems } = await load([files], { ...request, purposeOf, standardInput: piped });
  const { roots } = groups[0]!;
  const { imageReplacements, directives, texts } = manifests;
  const sets = groupIntoSets(manifests, roots, config, request).map((set) => ({ ...set, imageReplacements }));
  const counts = { ...manifests.counts, resources: sets.reduce((sum, { resources }) => sum + resources.length, 0) };
  refuseNothing(paths, { counts, problems }, roots.length > 0);
  const kustomizations = roots.flatMap(({ build }) => build.kustomizations);
  return { sets, problems, kustomizations, purposeOf, directives, counts, texts, notes: [] };
}
