import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import { UserError } from '../../errors.ts';
import { distinct, discover, type FoundFile, mayBeManifest } from '../../input/discover.ts';
import { kustomizationsAbove } from '../../input/kustomizationsAbove.ts';
import { manifestHead } from '../../input/manifestHead.ts';
import { repositoryFiles } from '../../input/repositoryFiles.ts';
import { mayBeScript } from '../../input/readScripts.ts';
import { slashed } from '../../input/slashed.ts';
import { withForwardSlashes } from '../../input/withForwardSlashes.ts';
import { folderOf } from '../../kube/nearby/folderOf.ts';
import { foldersAbove } from '../../kube/nearby/foldersAbove.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import { invalidYaml } from '../../rules/structure/invalid-yaml.ts';
import { unreadableFile } from '../../rules/structure/unreadable-file.ts';
import type { GatherRequest } from './gather.ts';
import type { Material } from './material.ts';
import { materialOfFiles } from './materialOfFiles.ts';

/**
 * Files to be judged as the whole repository would have them judged: through the kustomizations that render them, and with the objects
 * nearby. Only what stands in them is told. Whatever is no manifest is passed over, and it is fine if nothing is left.
 * @throws UserError where a path does not exist, or is standard input.
 */
export async function materialOfNamed(config: ResolvedConfig, request: GatherRequest): Promise<Material> {
  const { cwd } = request;
  if (request.paths.includes('-')) throw new UserError('arguments', '--only-named takes files, not standard input', 'leave it out, or `-`');
  const asked = request.paths.map((each) => withForwardSlashes(each, cwd));
  const { file: configuration } = request.config;
  // A hook names the configuration like any other file; what is wrong with it, only a run over everything can tell.
  const named = (await discover(asked, cwd, config.isIgnored)).filter((file) => file.path !== configuration);
  const nameOf = (file: FoundFile): string => slashed(path.relative(cwd, file.path));
  const repositories = await repositoryFiles(named, config.isIgnored);
  // What a script applies, any manifest may be; and what a manifest runs, any script may build.
  const context = [...repositories].flatMap(([root, { own, all }]) =>
    own.some((file) => mayBeScript(file.path))
      ? all
      : [
          ...around(
            own,
            all.filter((file) => mayBeManifest(file.path)),
            root,
          ),
          ...all.filter((file) => mayBeScript(file.path)),
        ],
  );
  const files = distinct([...named, ...context].map((file) => ({ ...file, named: false })));
  // Who names a folder of tests means it; who commits a file there does not.
  const material = await materialOfFiles(files, config, { ...request, paths: [...repositories.keys()] });
  const { texts, problems, sets, clusterConfigs } = material;
  const onlyIn = new Set(named.map(nameOf));
  const isManifest = (file: string): boolean =>
    texts.get(file)?.includes('apiVersion') ?? manifestHead(path.resolve(cwd, file)) !== undefined;
  const own = problems.filter(
    ({ rule, place }) => onlyIn.has(place.file) && (![invalidYaml, unreadableFile].includes(rule) || isManifest(place.file)),
  );
  return {
    ...material,
    isPartial: true,
    problems: own,
    onlyIn,
    notes:
      sets.length + own.length + material.scripts.length + clusterConfigs.length > 0
        ? []
        : ['nothing to check: none of the named files is a manifest or has commands in it'],
  };
}

/** What has a say in how some files of a repository are judged. */
function around(named: readonly FoundFile[], all: readonly FoundFile[], root: string): FoundFile[] {
  const nameOf = (file: FoundFile): string => slashed(path.relative(root, file.path));
  const kustomizationsOf = kustomizationsAbove(all);
  const rendered = named.map((file) => [file, kustomizationsOf(file.path)] as const);
  const plain = rendered.filter(([, above]) => above.size === 0).map(([file]) => file);
  const manifests = plain.filter((file) => manifestHead(file.path) === 'objects').map(nameOf);
  const above = new Set(named.flatMap((file) => foldersAbove(nameOf(file))));
  const others = all.filter((file) => {
    const name = nameOf(file);
    if (manifests.some((manifest) => isNearby(manifest, name))) return true;
    return above.has(folderOf(name)) && manifestHead(file.path) === 'surroundings';
  });
  return [...rendered.flatMap(([, above]) => [...above]), ...others];
}
