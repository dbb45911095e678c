import type { Cursor } from '../../model/cursor.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Resource } from '../../model/resource.ts';
import type { Dump } from './dump.ts';

/** Whether an object lists the addresses behind a Service of the dump that selects its pods itself. */
export function isServedByService({ id, root }: Resource, { services }: Dump): boolean {
  if (id.group === '' && id.kind === 'Endpoints') return services.has(`${id.namespace}/${id.name}`);
  if (id.group !== 'discovery.k8s.io' || id.kind !== 'EndpointSlice') return false;
  const labels = (root as Cursor<KubeObject>).at('metadata').at('labels');
  const service = labels.at('kubernetes.io/service-name').string() ?? '';
  const isMirror = labels.at('endpointslice.kubernetes.io/managed-by').string() === 'endpointslicemirroring-controller.k8s.io';
  return isMirror || service === 'kubernetes' || services.has(`${id.namespace}/${service}`);
}
