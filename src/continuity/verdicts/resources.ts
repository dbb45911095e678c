import { quantityOf } from '../../kube/quantity.ts';
import type { Allowed, Change } from './change.ts';

const kinds = new Set(['LimitRange', 'ResourceQuota']);

/** Requests, limits and the sizes of claims. */
export function resources(change: Change): Allowed | undefined {
  const { id, shape, pod } = change;
  if (kinds.has(id.kind)) return shape.startsWith('metadata.') ? undefined : {};
  const isSize =
    /(?:^|\.)resources\.(?:requests|limits)(?:\.|$)/.test(shape) ||
    /^volumes\[\]\.emptyDir\.sizeLimit$/.test(pod ?? '') ||
    (id.kind === 'PersistentVolume' && shape.startsWith('spec.capacity.'));
  return isSize ? withRemark(change) : undefined;
}

/** Less in production than on a laptop is hardly meant. */
function withRemark({ left, right, isProduction, shape }: Change): Allowed {
  if (!isProduction || left === undefined) return {};
  if (right === undefined) return shape.includes('.requests.') ? { remark: 'production asks for none; say what it needs' } : {};
  const [own, other] = [quantityOf(left), quantityOf(right)];
  return own !== undefined && other !== undefined && other < own ? { remark: 'less in production than locally; is that meant?' } : {};
}
