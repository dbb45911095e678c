import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { Manifests } from '../../input/readManifests.ts';

/**
 * A run that found nothing to check must not pass in silence.
 *
 * @param isRendered Whether kustomizations were rendered.
 * @throws UserError that says what was there instead of manifests.
 */
export function refuseNothing(
  paths: readonly string[],
  { counts, problems }: Pick<Manifests, 'counts' | 'problems'>,
  isRendered: boolean,
): void {
  if (counts.resources > 0 || problems.length > 0) return;
  const where = paths.map((each) => (each === '-' ? 'standard input' : path.normalize(each))).join(', ');
  const [what, next] = reason(counts, isRendered);
  throw new UserError('input', `${where}: ${what}`, next);
}

function reason({ templates, files }: Manifests['counts'], isRendered: boolean): readonly [string, string] {
  if (isRendered) return ['nothing is left of the kustomizations once they are rendered', 'name what they should bring under `resources`'];
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
