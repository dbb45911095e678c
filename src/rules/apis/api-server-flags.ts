import { controlPlaneFlags } from '../../clusters/controlPlaneFlags.ts';
import { gatesOnByDefault } from '../../clusters/gatesOnByDefault.ts';
import { minorsOf } from '../../kube/apis/kubernetesVersion.ts';
import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { LocalCluster } from '../../model/localCluster.ts';
import type { RelatedPlace } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigContext, ClusterConfigProblem, ClusterConfigRule } from '../../model/rule.ts';

export const apiServerFlags: ClusterConfigRule = {
  meta: {
    id: 'api-server-flags',
    summary: 'The local control plane is set up in a way that a managed platform does not allow',
    why: `\`featureGates\`, \`runtimeConfig\` and \`kubeadmConfigPatches\` of kind and \`--kube-apiserver-arg\` of k3s change the control plane. EKS, GKE and AKS
run it themselves, with the defaults of its version. What is deployed may come to need what only the laptop has.

- A feature gate that has to be switched on is alpha or beta: fields it brings are dropped without it. Wait until it is on by default in the
  version production runs. Many that all supported versions have on by default are known, and no finding.
- An alpha or beta API that is served by \`runtimeConfig\` does not exist elsewhere: its objects are refused with \`no matches for kind\`.
  Write the stable version.
- Flags with a meaning for what is deployed (admission plugins, the range of node ports, who may log in, the audit log …) are an info that says
  what the platform has instead. Other flags, such as addresses and certificates, are no finding.

What is switched off is no finding.`,
    category: 'apis',
    severity: 'warning',
    since: '0.1.0',
  },

  appliesTo: ({ featureGates, apis, flags }) => featureGates.length + apis.length + flags.length > 0,

  *checkClusterConfig(cluster, context) {
    yield* gateProblems(cluster, context);
    yield* apiProblems(cluster, context);
    yield* flagProblems(cluster);
  },
};

function* gateProblems({ resource, featureGates }: LocalCluster, context: ClusterConfigContext): Iterable<ClusterConfigProblem> {
  const seen = new Set<string>();
  const oldest = Math.min(...context.targets.map((target) => minorsOf(target, context).oldest));
  for (const gate of featureGates) {
    if (!gate.isOn || seen.has(gate.name) || (gatesOnByDefault.get(gate.name) ?? Infinity) <= oldest) continue;
    seen.add(gate.name);
    const what = /^All(?:Alpha|Beta)$/.test(gate.name)
      ? `all ${gate.name.slice(3).toLowerCase()} features are`
      : `the feature gate \`${gate.name}\` is`;
    yield {
      ...whereWritten(resource, gate),
      message: `${what} switched on here, and managed control planes keep the defaults of their version; deploy nothing that needs it before it is on by default`,
    };
  }
}

const unstable = /^v\d+(?:alpha|beta)\d+$/;

function* apiProblems({ resource, apis }: LocalCluster, { objects }: ClusterConfigContext): Iterable<ClusterConfigProblem> {
  for (const api of apis) {
    if (!api.isOn) continue;
    const [group = '', version = '', kinds] = api.name.split('/');
    if (group === 'api' ? !/^(?:all|alpha|beta)$/.test(version) : !unstable.test(version)) continue;
    const users = objects.filter(
      ({ id }) => id.group === group && id.version === version && (kinds === undefined || isAmong(id.kind, kinds)),
    );
    yield {
      ...whereWritten(resource, api),
      message: `\`${api.name}\` is switched on here, and managed platforms leave alpha APIs and new beta ones off; write the stable version of the API`,
      related: users.slice(0, 5).map(usesApi),
    };
  }
}

/** `clustertrustbundles` names the kind `ClusterTrustBundle`. */
function isAmong(kind: string, plural: string): boolean {
  return plural.toLowerCase().startsWith(kind.toLowerCase().replace(/y$/, ''));
}

function usesApi(resource: Resource): RelatedPlace {
  return { resource, at: resource.root.at('apiVersion'), message: 'needs the API' };
}

function* flagProblems({ resource, flags }: LocalCluster): Iterable<ClusterConfigProblem> {
  const ofServer = flags.filter(({ component }) => component !== 'kubelet');
  for (const { flags: names, what, instead } of controlPlaneFlags) {
    const found = ofServer.filter(({ name }) => names.some((each) => (each.endsWith('-') ? name.startsWith(each) : name === each)));
    const [first] = found;
    if (!first) continue;
    const shown = enumerate([...new Set(found.map(({ name }) => `\`${name}\``))], 3);
    yield {
      ...whereWritten(resource, first),
      message: `${shown} ${found.length > 1 ? 'set' : 'sets'} ${what}, which a managed platform decides itself; ${instead}`,
      severity: 'info',
    };
  }
}
