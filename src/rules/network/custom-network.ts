import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import type { Service } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { NetworkSetting } from '../../model/localCluster.ts';
import type { RelatedPlace } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigProblem, ClusterConfigRule } from '../../model/rule.ts';

export const customNetwork: ClusterConfigRule = {
  meta: {
    id: 'custom-network',
    summary: 'The network of the local cluster is not as in production',
    why: `Ranges of addresses, the network plugin and kube-proxy are chosen when a cluster is made, and a managed platform chooses for itself. What is
deployed must not count on them.

- **Ranges of pods and Services**: an info that asks for names instead of addresses; a warning where a Service asks for one address of the range.
- **No network plugin, or no kube-proxy**: an info. The plugin that is installed instead, Cilium or Calico for example, has to be chosen on the
  platform too.
- **NetworkPolicies that nobody enforces**, as with \`--disable-network-policy\` of k3s, the default network of minikube, or node images
  older than kind 0.24: a warning where the manifests have some, for they take effect in production for the first time.
- **IPv6**: an info.

Values that are the default of the product are no finding.`,
    category: 'network',
    severity: 'warning',
    since: '0.1.0',
  },

  appliesTo: ({ network }) => network.length > 0,

  *checkClusterConfig(cluster, { objects }) {
    const seen = new Set<string>();
    for (const setting of cluster.network) {
      const { about } = setting;
      if (seen.has(about) || isDefault(setting) || (about === 'kube-proxy' && seen.has('cni'))) continue;
      seen.add(about);
      const finding = findingOf(setting, objects);
      if (finding) yield { ...whereWritten(cluster.resource, setting), ...finding };
    }
  },
};

/** The defaults of kind, k3s and minikube. Sources: kind v1alpha4 default.go; k3s-io/docs docs/cli/server.md; minikube constants.go. */
const defaults: ReadonlySet<string> = new Set([
  'pod-range 10.244.0.0/16',
  'pod-range 10.42.0.0/16',
  'service-range 10.96.0.0/16',
  'service-range 10.96.0.0/12',
  'service-range 10.43.0.0/16',
  'ip-family ipv4',
  'kube-proxy iptables',
  'kube-proxy nftables',
]);

function isDefault({ about, value }: NetworkSetting): boolean {
  return defaults.has(`${about} ${value}`);
}

type Found = Pick<ClusterConfigProblem, 'message' | 'severity' | 'related'>;

/** `%` stands for the value. */
const infos = {
  'pod-range': 'pods have addresses from `%` here only; let manifests name Services, and no address or range',
  'service-range': 'Services have addresses from `%` here only; let manifests name Services, and no address or range',
  cni: 'no network plugin comes with this cluster, so the one you install decides whether NetworkPolicies hold; choose the same in production',
  'kube-proxy': 'kube-proxy is `%` here, while a managed platform decides for itself; let nothing that is deployed count on it',
  'ip-family':
    'addresses are `%` here, which is chosen when a cluster is made; make the production cluster so, too, or leave `ipFamilies` out of Services',
} as const;

function findingOf({ about, value }: NetworkSetting, objects: readonly Resource[]): Found | undefined {
  if (about === 'network-policy') return ofPolicies(value, objects);
  const fixed = about === 'service-range' ? fixedAddresses(objects) : [];
  if (fixed.length === 0) return { severity: 'info', message: infos[about].replace('%', () => value) };
  const message = `Services ask for addresses of \`${value}\`, which is a range of this cluster only; leave \`clusterIP\` out`;
  return { message, related: fixed.slice(0, 5) };
}

function fixedAddresses(objects: readonly Resource[]): RelatedPlace[] {
  return objects.flatMap((resource): RelatedPlace[] => {
    if (resource.id.kind !== 'Service' || resource.id.group !== '') return [];
    const at = (resource.root as Cursor<Service>).at('spec').at('clusterIP');
    return /^\d/.test(at.string() ?? '') ? [{ resource, at, message: 'asks for an address of the range' }] : [];
  });
}

function ofPolicies(plugin: string, objects: readonly Resource[]): Found | undefined {
  const policies = objects.filter(({ id }) => id.kind === 'NetworkPolicy' && id.group === 'networking.k8s.io');
  if (policies.length === 0) return undefined;
  const advice =
    plugin === 'kindnet' ? 'take a node image of kind 0.24 or newer' : 'take a network plugin that does, such as Calico or Cilium';
  return {
    message: `nothing enforces NetworkPolicies in this cluster, so they are tried in production for the first time; ${advice}`,
    related: policies
      .slice(0, 5)
      .map((resource) => ({ resource, at: (resource.root as Cursor<{ kind?: string }>).at('kind'), message: 'is not enforced here' })),
  };
}
