import type { Component, Written } from '../../model/localCluster.ts';
import type { ClusterDraft } from './clusterDraft.ts';

/** Notes a flag of a part of Kubernetes: of those that list switches or labels, what they list. */
export function addFlag(draft: ClusterDraft, component: Component, name: string, value: string, written: Written): void {
  if (name === 'feature-gates') draft.featureGates.push(...switchesIn(value, written));
  else if (name === 'runtime-config' && component === 'kube-apiserver') draft.apis.push(...switchesIn(value, written));
  else if (name === 'node-labels') addLabels(draft, value, written);
  else if (name === 'service-cluster-ip-range' && component === 'kube-apiserver')
    draft.network.push({ about: 'service-range', value, ...written });
  else if (name === 'cluster-cidr' && component === 'kube-controller-manager')
    draft.network.push({ about: 'pod-range', value, ...written });
  else draft.flags.push({ component, name, value, ...written });
}

/** Notes `key=value` pairs with commas between them. */
export function addLabels({ labels }: ClusterDraft, text: string, written: Written): void {
  for (const [key, value] of pairsOf(text)) labels.push({ key, value, ...written });
}

function switchesIn(text: string, written: Written): { name: string; isOn: boolean; at: Written['at'] }[] {
  return pairsOf(text).map(([name, value]) => ({ name, isOn: isOn(value), ...written }));
}

function pairsOf(text: string): [string, string][] {
  return text.split(',').flatMap((pair) => {
    const [key = '', ...rest] = pair.trim().split('=');
    return key === '' ? [] : [[key, rest.join('=')]];
  });
}

/** A switch that is named without a value is on. */
export function isOn(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:true|1|t)?$/i.test(value));
}
