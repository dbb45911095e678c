import path from 'node:path';
import { environmentOf } from '../../config/environmentOf.ts';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { filesOf, type FoundFile, mayBeManifest } from '../../input/discover.ts';
import { fixedPart, isWithin } from '../../input/globs.ts';
import { manifestHead } from '../../input/manifestHead.ts';
import { purposeOf } from '../../input/purpose.ts';
import { isChartTemplate } from '../../input/readManifests.ts';
import { mayBeRead } from '../../input/mayBeRead.ts';
import { mayBeScript } from '../../input/readScripts.ts';
import { slashed } from '../../input/slashed.ts';

export interface OutsideFiles {
  /** Files with Kubernetes objects to be deployed. */
  readonly objects: readonly FoundFile[];
  /** Configurations of local clusters and of skaffold, which tell something about the objects of environments. */
  readonly surroundings: readonly FoundFile[];
  /** Files that may hold commands, those in environments included. */
  readonly scripts: readonly FoundFile[];
}

/** What lies below the folder of the configuration and in no environment. */
export async function outsideEnvironments(
  directory: string,
  { environments, isIgnored }: Pick<ResolvedConfig, 'environments' | 'isIgnored'>,
): Promise<OutsideFiles> {
  const objects: FoundFile[] = [];
  const surroundings: FoundFile[] = [];
  const scripts: FoundFile[] = [];
  const roots = environments.flatMap((each) => each.paths.map((own) => path.resolve(each.directory, fixedPart(own))));
  const isAbove = (folder: string): boolean => roots.some((root) => isWithin(folder, root));
  for (const file of (await filesOf('.', directory, isIgnored, mayBeRead)) ?? []) {
    if (mayBeScript(file.path)) scripts.push(file);
    if (!mayBeManifest(file.path)) continue;
    const isDeployed = purposeOf(slashed(path.relative(directory, file.path))) === 'deployment';
    if ((!isDeployed && !isAbove(path.dirname(file.path))) || environmentOf(file.path, environments) || isChartTemplate(file.path))
      continue;
    const head = manifestHead(file.path);
    if (head === 'surroundings') surroundings.push(file);
    else if (head === 'objects' && isDeployed) objects.push(file);
  }
  return { objects, surroundings, scripts };
}
