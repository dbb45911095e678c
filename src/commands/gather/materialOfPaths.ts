import type { ResolvedConfig } from '../../config/resolve.ts';
import { discover } from '../../input/discover.ts';
import { mayBeRead } from '../../input/mayBeRead.ts';
import { localClusterOf } from '../../kube/localClusters/localClusterOf.ts';
import type { GatherRequest } from './gather.ts';
import type { Material } from './material.ts';
import { materialOfFiles } from './materialOfFiles.ts';
import { refuseNothing } from './refuseNothing.ts';

/**
 * Files, directories, globs and standard input, sorted by the environments that configuration and folders tell of.
 * @throws UserError where a path does not exist or there is nothing to check.
 */
export async function materialOfPaths(config: ResolvedConfig, request: GatherRequest): Promise<Material> {
  const { paths, cwd } = request;
  const files = await discover(
    paths.filter((each) => each !== '-'),
    cwd,
    config.isIgnored,
    mayBeRead,
  );
  const material = await materialOfFiles(files, config, request);
  if (!material.clusterConfigs.some(localClusterOf)) refuseNothing(paths, material, material.kustomizations.length > 0);
  return material;
}
