import type { Cursor } from '../../model/cursor.ts';
import type { Component, NetworkSetting } from '../../model/localCluster.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { addFlag, addLabels } from './componentFlag.ts';

/** Arguments of k3s that hand one to a part of Kubernetes. */
const components: ReadonlyMap<string, Component> = new Map([
  ['kube-apiserver-arg', 'kube-apiserver'],
  ['kube-controller-manager-arg', 'kube-controller-manager'],
  ['kube-scheduler-arg', 'kube-scheduler'],
  ['kubelet-arg', 'kubelet'],
]);

const ranges: ReadonlyMap<string, NetworkSetting['about']> = new Map([
  ['cluster-cidr', 'pod-range'],
  ['service-cidr', 'service-range'],
]);

/** Notes an argument of `k3s server` or `k3s agent`. Source: k3s-io/docs docs/cli/server.md. */
export function addK3sArgument(draft: ClusterDraft, at: Cursor): void {
  const [, name = '', value = ''] = /^--?([a-z\d-]+)(?:[=\s]([^]*))?$/.exec(at.string()?.trim() ?? '') ?? [];
  const component = components.get(name);
  const range = ranges.get(name);
  if (component) {
    const [, flag = '', set = ''] = /^(?:--)?([^=\s]+)=?([^]*)$/.exec(unquoted(value)) ?? [];
    if (flag !== '') addFlag(draft, component, flag, set, { at });
  } else if (range) draft.network.push({ about: range, value: unquoted(value), at });
  else if (name === 'node-label') addLabels(draft, unquoted(value), { at });
  else if (name === 'service-node-port-range') addFlag(draft, 'kube-apiserver', name, unquoted(value), { at });
  else if (name === 'flannel-backend' && unquoted(value) === 'none') draft.network.push({ about: 'cni', value: 'none', at });
  else if (name === 'disable-network-policy') draft.network.push({ about: 'network-policy', value: 'none', at });
  else if (name === 'disable-kube-proxy') draft.network.push({ about: 'kube-proxy', value: 'none', at });
}

function unquoted(text: string): string {
  return text.trim().replaceAll(/^["']|["']$/g, '');
}
