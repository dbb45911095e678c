import type { Component, Written } from '../../model/localCluster.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { addFlag } from './componentFlag.ts';
import { addNodeVersion } from './nodeVersion.ts';

/** As `--extra-config` of minikube calls the parts of Kubernetes. Source: minikube docs, handbook/config.md. */
const components: ReadonlyMap<string, Component> = new Map([
  ['apiserver', 'kube-apiserver'],
  ['controller-manager', 'kube-controller-manager'],
  ['scheduler', 'kube-scheduler'],
  ['kubelet', 'kubelet'],
]);

export function addExtraOption(draft: ClusterDraft, component: string, name: string, value: string, written: Written): void {
  const known = components.get(component);
  if (known && name !== '') addFlag(draft, known, name, value, written);
}

type Take = (draft: ClusterDraft, value: string, written: Written) => void;

const startFlags: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['cni', addCni],
  ['extra-config', addExtraConfig],
  ['feature-gates', (draft, value, written) => addFlag(draft, 'kube-apiserver', 'feature-gates', value, written)],
  ['kubernetes-version', (draft, value, written) => addNodeVersion(draft, value, written)],
  ['mount-string', addMountString],
  ['nodes', addNodes],
  ['ports', (draft, value, written) => addExposedPorts(draft, value.split(','), written)],
  ['service-cluster-ip-range', (draft, value, written) => void draft.network.push({ about: 'service-range', value, ...written })],
]);

/** Notes a flag of `minikube start`. Source: minikube docs, commands/start.md. */
export function addStartFlag(draft: ClusterDraft, text: string, written: Written): void {
  const [, name = '', value = ''] = /^--([a-z\d-]+)=([^]*)$/.exec(text.trim()) ?? [];
  startFlags.get(name)?.(draft, value, written);
}

/** `apiserver.oidc-issuer-url=https://…` */
export function addExtraConfig(draft: ClusterDraft, text: string, written: Written): void {
  const [, component = '', option = '', set = ''] = /^([a-z-]+)\.([^=]+)=([^]*)$/.exec(text) ?? [];
  addExtraOption(draft, component, option, set, written);
}

function addNodes(draft: ClusterDraft, value: string, written: Written): void {
  if (/^\d{1,3}$/.test(value)) draft.nodes = { ...written, count: Number(value) };
}

/** Only those that are named by somebody hold pods to NetworkPolicies. Source: minikube docs, handbook/network_policy.md. */
const bareCnis: ReadonlySet<string> = new Set(['', 'auto', 'bridge', 'false']);

export function addCni({ network }: ClusterDraft, cni: string, written: Written): void {
  if (cni === 'false') network.push({ about: 'cni', value: 'none', ...written });
  else if (bareCnis.has(cni)) network.push({ about: 'network-policy', value: 'none', ...written });
}

/** `/home/me/data:/data`. */
export function addMountString({ mounts }: ClusterDraft, text: string, written: Written): void {
  const at = text.lastIndexOf(':/');
  if (at > 0) mounts.push({ from: text.slice(0, at), to: text.slice(at + 1), ...written });
}

/** `30080:30080`, `127.0.0.1:8080:30080/tcp`. */
export function addExposedPorts({ portMappings }: ClusterDraft, ports: readonly string[], written: Written): void {
  for (const text of ports) {
    const port = /(?:^|:)(\d{1,5})(?:\/\w+)?$/.exec(text.trim())?.[1];
    if (port !== undefined) portMappings.push({ first: Number(port), last: Number(port), to: 'node', ...written });
  }
}
