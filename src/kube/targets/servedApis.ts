import { rememberLast } from '../../model/rememberLast.ts';
import type { ResourceId } from '../../model/resource.ts';
import type { Target } from '../../model/target.ts';

/** Whether a target serves a kind in a version; undefined where its API is not known. */
export function serves(target: Target, { group, version, kind }: Pick<ResourceId, 'group' | 'version' | 'kind'>): boolean | undefined {
  if (!target.apis) return undefined;
  return apisOf(target.apis).has(group === '' ? `${version}/${kind}` : `${group}/${version}/${kind}`);
}

const apisOf = rememberLast((apis: readonly string[]): ReadonlySet<string> => new Set(apis));
