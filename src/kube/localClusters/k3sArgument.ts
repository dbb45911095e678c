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

type Take = (draft: ClusterDraft, value: string, at: Cursor) => void;

const network =
  (about: NetworkSetting['about']): Take =>
  (draft, _value, at) =>
    void draft.network.push({ about, value: 'none', at });
const range =
  (about: NetworkSetting['about']): Take =>
  (draft, value, at) =>
    void draft.network.push({ about, value, at });

const others: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['cluster-cidr', range('pod-range')],
  ['service-cidr', range('service-range')],
  ['node-label', (draft, value, at) => addLabels(draft, value, { at })],
  ['service-node-port-range', (draft, value, at) => addFlag(draft, 'kube-apiserver', 'service-node-port-range', value, { at })],
  ['flannel-backend', (draft, value, at) => value === 'none' && network('cni')(draft, value, at)],
  ['disable-network-policy', network('network-policy')],
  ['disable-kube-proxy', network('kube-proxy')],
]);

/** Notes an argument of `k3s server` or `k3s agent`. Source: k3s-io/docs docs/cli/server.md. */
export function addK3sArgument(draft: ClusterDraft, at: Cursor): void {
  const [, name = '', text = ''] = /^--?([a-z\d-]+)(?:[=\s]([^]*))?$/.exec(at.string()?.trim() ?? '') ?? [];
  const value = unquoted(text);
  const component = components.get(name);
  if (!component) {
    others.get(name)?.(draft, value, at);
    return;
  }
  const [, flag = '', set = ''] = /^(?:--)?([^=\s]+)=?([^]*)$/.exec(value) ?? [];
  if (flag !== '') addFlag(draft, component, flag, set, { at });
}

function unquoted(text: string): string {
  return text.trim().replaceAll(/^["']|["']$/g, '');
}
