import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { Material } from './material.ts';

type Found = Pick<Material, 'counts' | 'problems' | 'notes'>;

/**
 * A run that found nothing to check must not pass in silence.
 *
 * @param isRendered Whether kustomizations were rendered.
 * @throws UserError that says what was there instead of manifests and scripts.
 */
export function refuseNothing(paths: readonly string[], found: Found, isRendered: boolean): void {
  const { counts, problems } = found;
  if (counts.resources + counts.scripts > 0 || problems.length > 0) return;
  const where = paths.map((each) => (each === '-' ? 'standard input' : path.normalize(each))).join(', ');
  const [what, next] = reason(found, isRendered);
  throw new UserError('input', `${where}: ${what}`, next);
}

function reason({ counts: { templates, files }, notes }: Found, isRendered: boolean): readonly [string, string] {
  if (isRendered) return ['nothing is left of the kustomizations once they are rendered', 'name what they should bring under `resources`'];
  if (templates > 0)
    return ['only templates, which mean nothing before they are rendered', 'render them first: helm template <chart> | k8sport check -'];
  if (files > 0)
    return [
      `no Kubernetes object and no command for a cluster in ${files} ${files === 1 ? 'file' : 'files'}`,
      'a manifest has apiVersion and kind; name the folder that holds manifests or scripts',
    ];
  if (notes[0] !== undefined) return [`nothing could be read: ${notes[0]}`, 'name the folder that holds manifests or scripts'];
  return [
    'no manifest (.yaml, .yml, .json) and no script',
    'name the folder that holds manifests or scripts; .gitignore and `ignore` of the configuration exclude files',
  ];
}
