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
  const kubernetes = root.at('KubernetesConfig');
  const nodes = root.at('Nodes');
  draft.name = root.at('Name').string();
  draft.nodes = { count: Math.max(1, nodes.items().length), at: nodes, part: 'key' };
  const version = kubernetes.at('KubernetesVersion');
  addNodeVersion(draft, version.string(), { at: version });
  const gates = kubernetes.at('FeatureGates');
  if (gates.string()) addFlag(draft, 'kube-apiserver', 'feature-gates', gates.string()!, { at: gates });
  for (const option of kubernetes.at('ExtraOptions').items())
    addExtraOption(draft, option.at('Component').string() ?? '', option.at('Key').string() ?? '', option.at('Value').string() ?? '', {
      at: option.at('Key'),
    });
  const services = kubernetes.at('ServiceCIDR');
  if (services.string()) draft.network.push({ about: 'service-range', value: services.string()!, at: services });
  const cni = kubernetes.at('CNI');
  if (draft.nodes.count === 1) addCni(draft, cni.string() ?? '', { at: cni });
  const mount = root.at('MountString');
  if (root.at('Mount').boolean() === true) addMountString(draft, mount.string() ?? '', { at: mount });
  for (const at of root.at('ExposedPorts').items()) addExposedPorts(draft, [at.string() ?? ''], { at });
  for (const at of root.at('InsecureRegistry').items()) {
    const host = at.string();
    // minikube adds the range of Services by itself.
    if (host !== undefined && !host.includes('/')) draft.registries.push({ by: 'mirror', host, endpoints: [`http://${host}`], at });
  }
  for (const at of root.at('RegistryMirror').items())
    if (at.string()) draft.registries.push({ by: 'mirror', host: 'docker.io', endpoints: [at.string()!], at });
}
