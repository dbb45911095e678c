import type { Cursor } from '../../model/cursor.ts';
import type { Component } from '../../model/localCluster.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { addFlag, isOn } from './componentFlag.ts';
import { type EmbeddedYaml, embeddedYaml } from './embeddedYaml.ts';

interface KubeadmConfig {
  kind?: string;
  apiServer?: { extraArgs?: unknown };
  controllerManager?: { extraArgs?: unknown };
  scheduler?: { extraArgs?: unknown };
  nodeRegistration?: { kubeletExtraArgs?: unknown };
  networking?: { podSubnet?: string; serviceSubnet?: string };
  featureGates?: Readonly<Record<string, unknown>>;
  mode?: string;
}

/**
 * Notes what a patch of kubeadm's configuration sets: a text of YAML, its arguments a map or, since v1beta4, a list.
 * Source: kubernetes/kubernetes cmd/kubeadm/app/apis/kubeadm.
 */
export function addKubeadmPatch(draft: ClusterDraft, patch: Cursor): void {
  for (const document of embeddedYaml(patch)) {
    const root = document.root as Cursor<KubeadmConfig>;
    addArguments(draft, 'kube-apiserver', root.at('apiServer').at('extraArgs'), document);
    addArguments(draft, 'kube-controller-manager', root.at('controllerManager').at('extraArgs'), document);
    addArguments(draft, 'kube-scheduler', root.at('scheduler').at('extraArgs'), document);
    addArguments(draft, 'kubelet', root.at('nodeRegistration').at('kubeletExtraArgs'), document);
    addNetwork(draft, root, document);
    // Those of a ClusterConfiguration are gates of kubeadm itself.
    if (root.at('kind').string() !== 'KubeletConfiguration') continue;
    for (const [name, gate] of root.at('featureGates').entries())
      draft.featureGates.push({ name, isOn: isOn(gate.raw), ...document.written(gate, 'key') });
  }
}

/**
 * The same for a patch of JSON 6902, which names what it sets by a path: `/apiServer/extraArgs/audit-log-path`. What it adds to
 * lists, such as the arguments since v1beta4, is left out.
 */
export function addKubeadmJsonPatch(draft: ClusterDraft, patch: Cursor): void {
  for (const { root, written } of embeddedYaml(patch)) {
    for (const operation of (root as Cursor<readonly { path?: string; value?: unknown }[]>).items()) {
      const at = operation.at('path');
      const [, part = '', name = ''] = /^\/(apiServer|controllerManager|scheduler)\/extraArgs\/([a-z-]+)$/.exec(at.string() ?? '') ?? [];
      const component = components.get(part);
      if (component && operation.at('value').exists) addFlag(draft, component, name, String(operation.at('value').raw), written(at));
    }
  }
}

const components: ReadonlyMap<string, Component> = new Map([
  ['apiServer', 'kube-apiserver'],
  ['controllerManager', 'kube-controller-manager'],
  ['scheduler', 'kube-scheduler'],
]);

function addArguments(draft: ClusterDraft, component: Component, args: Cursor, { written }: EmbeddedYaml): void {
  for (const [name, value] of args.entries()) addFlag(draft, component, name, String(value.raw), written(value, 'key'));
  for (const item of (args as Cursor<readonly { name?: string; value?: unknown }[]>).items()) {
    const name = item.at('name');
    if (name.string() !== undefined) addFlag(draft, component, name.string()!, String(item.at('value').raw), written(name));
  }
}

function addNetwork({ network }: ClusterDraft, root: Cursor<KubeadmConfig>, { written }: EmbeddedYaml): void {
  const ranges = root.at('networking');
  for (const [about, at] of [
    ['pod-range', ranges.at('podSubnet')],
    ['service-range', ranges.at('serviceSubnet')],
  ] as const) {
    const value = at.string();
    if (value !== undefined) network.push({ about, value, ...written(at) });
  }
  const mode = root.at('mode').string();
  if (root.at('kind').string() === 'KubeProxyConfiguration' && mode !== undefined && mode !== '')
    network.push({ about: 'kube-proxy', value: mode, ...written(root.at('mode')) });
}
