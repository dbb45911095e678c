import { firstWithNetworkPolicies } from '../../clusters/kindNodeImages.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { isOn } from './componentFlag.ts';
import { addContainerdPatch } from './containerdPatch.ts';
import { addKubeadmJsonPatch, addKubeadmPatch } from './kubeadmPatch.ts';
import { addNodeImage } from './nodeVersion.ts';

export interface KindNode {
  role?: string;
  image?: string;
  labels?: Readonly<Record<string, unknown>>;
  extraMounts?: readonly { hostPath?: string; containerPath?: string }[];
  extraPortMappings?: readonly { containerPort?: number; hostPort?: number }[];
  kubeadmConfigPatches?: readonly string[];
  kubeadmConfigPatchesJSON6902?: readonly { patch?: string }[];
}

/** The configuration of kind. Source: kubernetes-sigs/kind pkg/apis/config/v1alpha4/types.go. */
export interface KindCluster {
  name?: string;
  nodes?: readonly KindNode[];
  networking?: {
    ipFamily?: string;
    podSubnet?: string;
    serviceSubnet?: string;
    disableDefaultCNI?: boolean;
    kubeProxyMode?: string;
  };
  featureGates?: Readonly<Record<string, unknown>>;
  runtimeConfig?: Readonly<Record<string, unknown>>;
  kubeadmConfigPatches?: readonly string[];
  kubeadmConfigPatchesJSON6902?: readonly { patch?: string }[];
  containerdConfigPatches?: readonly string[];
}

export function readKindCluster(draft: ClusterDraft, root: Cursor<KindCluster>): void {
  const nodes = root.at('nodes');
  draft.name ??= root.at('name').string();
  // Without any, kind makes one.
  draft.nodes = { count: Math.max(1, nodes.items().length), at: nodes, part: 'key' };
  for (const node of nodes.items()) readNode(draft, node);
  for (const patch of root.at('kubeadmConfigPatches').items()) addKubeadmPatch(draft, patch);
  for (const patch of root.at('kubeadmConfigPatchesJSON6902').items()) addKubeadmJsonPatch(draft, patch.at('patch'));
  for (const patch of root.at('containerdConfigPatches').items()) addContainerdPatch(draft, patch);
  for (const [name, at] of root.at('featureGates').entries()) draft.featureGates.push({ name, isOn: isOn(at.raw), at, part: 'key' });
  for (const [name, at] of root.at('runtimeConfig').entries()) draft.apis.push({ name, isOn: isOn(at.raw), at, part: 'key' });
  readNetworking(draft, root.at('networking'));
  const images = nodes.items().map((node) => node.at('image'));
  const old = images.find((image) => lacksPolicies(image.string() ?? ''));
  if (old && root.at('networking').at('disableDefaultCNI').boolean() !== true)
    draft.network.push({ about: 'network-policy', value: 'kindnet', at: old });
}

/** Whether the network plugin in an image of kind lets everything through. */
function lacksPolicies(image: string): boolean {
  const [, minor, patch] = /^(?:docker\.io\/)?kindest\/node:v1\.(\d+)\.(\d+)(?:@|$)/.exec(image) ?? [];
  if (minor === undefined || Number(minor) > Math.max(...firstWithNetworkPolicies.keys())) return false;
  return Number(patch) < (firstWithNetworkPolicies.get(Number(minor)) ?? Infinity);
}

function readNode(draft: ClusterDraft, node: Cursor<KindNode>): void {
  const image = node.at('image');
  addNodeImage(draft, image.string(), { at: image });
  for (const [key, at] of node.at('labels').entries()) draft.labels.push({ key, value: String(at.raw), at, part: 'key' });
  for (const mapping of node.at('extraPortMappings').items()) {
    const at = mapping.at('containerPort');
    const port = at.number();
    if (port !== undefined) draft.portMappings.push({ first: port, last: port, to: 'node', at });
  }
  for (const mount of node.at('extraMounts').items()) {
    const to = mount.at('containerPath').string();
    const at = mount.at('hostPath');
    const from = at.string();
    if (to !== undefined && from !== undefined) draft.mounts.push({ from, to, at });
  }
  for (const patch of node.at('kubeadmConfigPatches').items()) addKubeadmPatch(draft, patch);
  for (const patch of node.at('kubeadmConfigPatchesJSON6902').items()) addKubeadmJsonPatch(draft, patch.at('patch'));
}

function readNetworking({ network }: ClusterDraft, networking: Cursor<KindCluster['networking']>): void {
  const family = networking.at('ipFamily');
  if (family.string() !== undefined) network.push({ about: 'ip-family', value: family.string()!, at: family });
  const pods = networking.at('podSubnet');
  if (pods.string() !== undefined) network.push({ about: 'pod-range', value: pods.string()!, at: pods });
  const services = networking.at('serviceSubnet');
  if (services.string() !== undefined) network.push({ about: 'service-range', value: services.string()!, at: services });
  const cni = networking.at('disableDefaultCNI');
  if (cni.boolean() === true) network.push({ about: 'cni', value: 'none', at: cni, part: 'key' });
  const proxy = networking.at('kubeProxyMode');
  if (proxy.string() !== undefined) network.push({ about: 'kube-proxy', value: proxy.string()!, at: proxy });
}
