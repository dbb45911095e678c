import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { KubeObject } from '../objects.ts';
import { controllerOf, type OwnedMeta } from './controllerOf.ts';

/** Kinds that only components of a cluster write, by `group/Kind`. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['/Event', 'whatever happened there'],
  ['events.k8s.io/Event', 'whatever happened there'],
  ['metrics.k8s.io/PodMetrics', 'metrics-server'],
  ['metrics.k8s.io/NodeMetrics', 'metrics-server'],
  ['storage.k8s.io/CSINode', 'the kubelet'],
  ['storage.k8s.io/VolumeAttachment', 'the controller that attaches volumes'],
]);

interface Mark {
  readonly part: 'annotations' | 'labels';
  readonly key: string;
  /** Where only this value is a mark. */
  readonly value?: string;
  readonly maker: string;
}

/** What the maker writes on what it makes, by `group/Kind`. */
const marks: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['/Endpoints', { part: 'annotations', key: 'endpoints.kubernetes.io/last-change-trigger-time', maker: 'its Service' }],
  [
    'discovery.k8s.io/EndpointSlice',
    {
      part: 'labels',
      key: 'endpointslice.kubernetes.io/managed-by',
      value: 'endpointslice-controller.k8s.io',
      maker: 'its Service',
    },
  ],
  ['apiregistration.k8s.io/APIService', { part: 'labels', key: 'kube-aggregator.kubernetes.io/automanaged', maker: 'the API server' }],
  ['/Secret', { part: 'annotations', key: 'kubernetes.io/service-account.uid', maker: 'its ServiceAccount' }],
]);

/**
 * Who makes an object in every cluster that needs it, so that nobody should apply it; nothing for what people write.
 * Sources: vmware-tanzu/velero pkg/restore (what it never restores), kubernetes/kubernetes.
 */
export function makerOf(resource: Resource): string | undefined {
  const { group, kind, name, namespace } = resource.id;
  const key = `${group}/${kind}`;
  const maker = kinds.get(key);
  if (maker !== undefined) return maker;
  if (key === '/ConfigMap' && name === 'kube-root-ca.crt') return 'the controller manager';
  const metadata = (resource.root as Cursor<KubeObject & { metadata?: OwnedMeta }>).at('metadata');
  if (name === 'kubernetes' && (key === '/Service' || key === '/Endpoints')) {
    const isApi = namespace === 'default' || metadata.at('labels').at('provider').string() === 'kubernetes';
    if (isApi) return 'the API server';
  }
  const mark = marks.get(key);
  if (mark && isMarked(metadata, mark)) return mark.maker;
  const controller = controllerOf(metadata);
  return controller && `\`${controller.kind}/${controller.name}\``;
}

function isMarked(metadata: Cursor<OwnedMeta | undefined>, { part, key, value }: Mark): boolean {
  const found = metadata.at(part).at(key);
  return value === undefined ? found.exists : found.string() === value;
}
