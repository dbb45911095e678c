import { isMap } from '../../../model/isMap.ts';
import type { Path } from '../../../model/path.ts';
import { valueAtPath } from '../../../model/valueAtPath.ts';
import type { Reshape } from './reshaping.ts';

/** The newer version has the same fields, and they mean the same. */
export const asItIs: Reshape = () => ({ changes: [], safety: 'safe' });

function asItIsWhere(means: (root: unknown) => boolean): Reshape {
  return (root) => (means(root) ? asItIs(root) : undefined);
}

/** An empty selector is for no pods in `policy/v1beta1`, and for all of the namespace in `policy/v1`. */
export const disruptionBudget = asItIsWhere((root) =>
  ['matchLabels', 'matchExpressions'].some((key) => sizeAt(root, ['spec', 'selector', key]) > 0),
);

/** `topology` became `nodeName` and `zone`, and what else it may hold has no place any more. */
export const endpointSlice = asItIsWhere((root) => {
  const endpoints = valueAtPath(root, ['endpoints']);
  return !Array.isArray(endpoints) || endpoints.every((endpoint) => valueAtPath(endpoint, ['topology']) === undefined);
});

/** Before `v1`, a zero stood for the default. */
export const priorityLevel = asItIsWhere((root) => valueAtPath(root, ['spec', 'limited', 'nominalConcurrencyShares']) !== 0);

/** Of `apps/v1beta2`, which like `apps/v1` insists on a selector. */
export const workload = asItIsWhere((root) => sizeAt(root, ['spec', 'selector']) > 0);

function sizeAt(root: unknown, path: Path): number {
  const value = valueAtPath(root, path);
  return isMap(value) || Array.isArray(value) ? Object.keys(value).length : 0;
}
