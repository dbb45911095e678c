import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { Workload } from '../objects.ts';

/**
 * Whether a workload lacks what every API server insists on, so that it can only be a patch: what else it lacks stands
 * in the object it changes. A patch that happens to be complete cannot be told.
 */
export function isPatch(resource: Resource): boolean {
  const { group, version, kind } = resource.id;
  const spec = (resource.root as Cursor<Workload>).at('spec');
  if (group === 'apps') return version === 'v1' && !spec.at('selector').exists;
  return group === 'batch' && kind === 'CronJob' && !spec.at('schedule').exists;
}
