import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Manifests } from '../input/readManifests.ts';

/**
 * A run that found nothing to check must not pass in silence.
 * @throws UserError that says what was there instead of manifests.
 */
export function refuseNothing(paths: readonly string[], { counts, problems }: Pick<Manifests, 'counts' | 'problems'>): void {
  if (counts.resources > 0 || problems.length > 0) return;
  const where = paths.map((each) => (each === '-' ? 'standard input' : path.normalize(each))).join(', ');
  const [what, next] = reason(paths, counts);
  throw new UserError('input', `${where}: ${what}`, next);
}

function reason([first = '.']: readonly string[], { kustomize, templates, files }: Manifests['counts']): readonly [string, string] {
  if (kustomize > 0)
    return [
      'only kustomizations and their patches, which are not rendered yet',
      `render them first: kubectl kustomize ${first} | k8sport check -`,
    ];
  if (templates > 0)
    return ['only templates, which mean nothing before they are rendered', 'render them first: helm template <chart> | k8sport check -'];
  if (files > 0)
    return [
      `no Kubernetes object in ${files} ${files === 1 ? 'file' : 'files'}`,
      'a manifest has apiVersion and kind; name the folder that holds them',
    ];
  return [
    'no .yaml, .yml or .json file',
    'name the folder that holds the manifests; .gitignore and `ignore` of the configuration exclude files',
  ];
}
