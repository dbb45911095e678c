import type { Change, PlainValue } from '../../../model/change.ts';
import { isMap } from '../../../model/isMap.ts';
import type { Path } from '../../../model/path.ts';
import { valueAtPath } from '../../../model/valueAtPath.ts';
import type { Reshape } from './reshaping.ts';

/**
 * A workload of `extensions/v1beta1` or `apps/v1beta1`: the selector used to come from the template. How it is updated, and how many
 * revisions are kept, has other defaults in `apps/v1`, so somebody should look.
 *
 * Source: kubernetes v1.15 pkg/apis/{extensions,apps}/v1beta1/defaults.go, v1.36.3 pkg/apis/apps/v1/defaults.go.
 */
export const oldWorkload: Reshape = (root) => {
  const labels = valueAtPath(root, ['spec', 'template', 'metadata', 'labels']);
  const hasSelector = isMap(valueAtPath(root, selector));
  if (!hasSelector && (!isMap(labels) || Object.keys(labels).length === 0)) return undefined;
  const changes: Change[] = dropped.filter((path) => valueAtPath(root, path) !== undefined).map((path) => ({ do: 'remove', path }));
  if (!hasSelector) {
    changes.push({ do: 'set', path: selector, value: { matchLabels: labels as PlainValue }, beside: { side: 'after', key: 'replicas' } });
  }
  return { changes, safety: 'unsafe' };
};

const selector: Path = ['spec', 'selector'];
const dropped: readonly Path[] = [
  ['spec', 'rollbackTo'],
  ['spec', 'templateGeneration'],
];
