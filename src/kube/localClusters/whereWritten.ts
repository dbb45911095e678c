import type { Written } from '../../model/localCluster.ts';
import type { ClusterConfigProblem } from '../../model/rule.ts';

/** What a problem says of its place, where the place is in a configuration. */
export function whereWritten(
  resource: ClusterConfigProblem['resource'],
  { at, part, span }: Written,
): Pick<ClusterConfigProblem, 'resource' | 'at' | 'part' | 'span'> {
  return { resource, at, ...(part && { part }), ...(span && { span }) };
}
