import type { Cursor } from '../../model/cursor.ts';
import { isMap } from '../../model/isMap.ts';
import type { ClusterDraft } from './clusterDraft.ts';
import { addFlag } from './componentFlag.ts';
import { addCni, addExposedPorts, addExtraOption, addMountString } from './minikubeFlag.ts';
import { addNodeVersion } from './nodeVersion.ts';

/** A profile as minikube saves it. Source: kubernetes/minikube pkg/minikube/config/types.go (ClusterConfig). */
interface MinikubeProfile {
  Name?: string;
  Mount?: boolean;
  MountString?: string;
  Nodes?: readonly object[];
  ExposedPorts?: readonly string[];
  InsecureRegistry?: readonly string[];
  RegistryMirror?: readonly string[];
  KubernetesConfig?: {
    KubernetesVersion?: string;
    FeatureGates?: string;
    ServiceCIDR?: string;
    CNI?: string;
    ExtraOptions?: readonly { Component?: string; Key?: string; Value?: string }[];
  };
}

/** Whether a value is a profile and nothing else: `config.json` is a common name. */
export function isMinikubeProfile(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isMap(value) || typeof value['Driver'] !== 'string' || !Array.isArray(value['Nodes'])) return false;
  const kubernetes = value['KubernetesConfig'];
  return isMap(kubernetes) && typeof kubernetes['KubernetesVersion'] === 'string';
}

export function readMinikubeProfile(draft: ClusterDraft, root: Cursor<MinikubeProfile>): void {
  const nodes = root.at('Nodes');
  draft.name = root.at('Name').string();
  draft.nodes = { count: Math.max(1, nodes.items().length), at: nodes, part: 'key' };
  readKubernetes(draft, root.at('KubernetesConfig'));
  const mount = root.at('MountString');
  if (root.at('Mount').boolean() === true) addMountString(draft, mount.string() ?? '', { at: mount });
  for (const at of root.at('ExposedPorts').items()) addExposedPorts(draft, [at.string() ?? ''], { at });
  readRegistries(draft, root);
}

function readKubernetes(draft: ClusterDraft, kubernetes: Cursor<MinikubeProfile['KubernetesConfig']>): void {
  const version = kubernetes.at('KubernetesVersion');
  addNodeVersion(draft, version.string(), { at: version });
  const gates = kubernetes.at('FeatureGates');
  addFlag(draft, 'kube-apiserver', 'feature-gates', gates.string() ?? '', { at: gates });
  for (const option of kubernetes.at('ExtraOptions').items()) {
    const [component, key, value] = [option.at('Component'), option.at('Key'), option.at('Value')];
    addExtraOption(draft, component.string() ?? '', key.string() ?? '', value.string() ?? '', { at: key });
  }
  const services = kubernetes.at('ServiceCIDR');
  if (services.string()) draft.network.push({ about: 'service-range', value: services.string()!, at: services });
  const cni = kubernetes.at('CNI');
  // With several nodes minikube takes another one.
  if (draft.nodes.count === 1) addCni(draft, cni.string() ?? '', { at: cni });
}

function readRegistries({ registries }: ClusterDraft, root: Cursor<MinikubeProfile>): void {
  for (const at of root.at('InsecureRegistry').items()) {
    const host = at.string();
    // minikube adds the range of Services by itself.
    if (host !== undefined && !host.includes('/')) registries.push({ by: 'mirror', host, endpoints: [`http://${host}`], at });
  }
  for (const at of root.at('RegistryMirror').items())
    if (at.string()) registries.push({ by: 'mirror', host: 'docker.io', endpoints: [at.string()!], at });
}
