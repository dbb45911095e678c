import type { Cursor } from '../../model/cursor.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { type K3dCluster, readK3dCluster } from './k3dCluster.ts';
import { type KindCluster, readKindCluster } from './kindCluster.ts';
import { addCni, addExtraConfig, addStartFlag } from './minikubeFlag.ts';
import { addNodeVersion } from './nodeVersion.ts';

/** What ctlptl makes a cluster of. Source: tilt-dev/ctlptl pkg/api/types.go. */
interface CtlptlCluster {
  name?: string;
  product?: string;
  registry?: string;
  kubernetesVersion?: string;
  kindV1Alpha4Cluster?: KindCluster;
  k3d?: { v1alpha4Simple?: K3dCluster; v1alpha5Simple?: K3dCluster };
  minikube?: { extraConfigs?: readonly string[]; startFlags?: readonly string[] };
}

export function readCtlptlCluster(draft: ClusterDraft, root: Cursor<CtlptlCluster>): void {
  const product = root.at('product');
  draft.product = product.string() ?? 'ctlptl';
  draft.name = root.at('name').string();
  draft.nodes = { count: 1, at: product };
  const kind = root.at('kindV1Alpha4Cluster');
  if (kind.exists) readKindCluster(draft, kind);
  const k3d = root.at('k3d');
  for (const simple of [k3d.at('v1alpha4Simple'), k3d.at('v1alpha5Simple')]) if (simple.exists) readK3dCluster(draft, simple);
  const version = root.at('kubernetesVersion');
  addNodeVersion(draft, version.string(), { at: version });
  const registry = root.at('registry');
  if (registry.string()) draft.registries.push({ by: 'created', host: registry.string()!, endpoints: [], at: registry });
  if (draft.product === 'minikube') readMinikube(draft, root.at('minikube'), product);
}

function readMinikube(draft: ClusterDraft, minikube: Cursor<CtlptlCluster['minikube']>, product: Cursor): void {
  const flags = minikube.at('startFlags').items();
  for (const at of flags) addStartFlag(draft, at.string() ?? '', { at });
  for (const at of minikube.at('extraConfigs').items()) addExtraConfig(draft, at.string() ?? '', { at });
  const isChosen = flags.some((at) => /^--(?:cni|network-plugin)\b/.test(at.string() ?? ''));
  if (!isChosen && draft.nodes.count === 1) addCni(draft, '', { at: product });
}

/** A registry beside clusters, of a file or document of its own. */
export function readCtlptlRegistry(draft: ClusterDraft, root: Cursor<{ name?: string; port?: number }>): void {
  const name = root.at('name');
  const port = root.at('port').number();
  const host = name.string() ?? (port === undefined ? undefined : `localhost:${port}`);
  draft.registries.push({
    by: 'created',
    ...(host !== undefined && { host }),
    endpoints: [],
    at: name.exists ? name : (root as Cursor<{ kind?: string }>).at('kind'),
  });
}
