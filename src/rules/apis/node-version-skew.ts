import { minorOf, minorsOf } from '../../kube/apis/kubernetesVersion.ts';
import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { NodeVersion } from '../../model/localCluster.ts';
import type { ClusterConfigContext, ClusterConfigRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const nodeVersionSkew: ClusterConfigRule = {
  meta: {
    id: 'node-version-skew',
    summary: 'The local cluster runs a version of Kubernetes that production does not have',
    why: `The version of a local cluster is in the tag of its nodes: \`kindest/node:v1.31.0\`, \`rancher/k3s:v1.31.5-k3s1\`, or \`kubernetesVersion\` of
ctlptl. It stays when production moves on. An older cluster takes APIs and fields that production has dropped, and lacks those it has. A
newer one takes what production refuses.

Name a node of a version that the platform has. Judged by the versions in standard support, or by the one that \`kubernetes\` of the
configuration or \`--kubernetes\` names.`,
    category: 'apis',
    severity: 'warning',
    since: '0.1.0',
  },

  appliesTo: ({ versions }) => versions.length > 0,

  *checkClusterConfig({ resource, versions }, context) {
    const seen = new Set<string>();
    for (const written of versions) {
      const { text, version } = written;
      if (seen.has(text)) continue;
      seen.add(text);
      const minor = minorOf(version);
      const apart = context.targets.filter((target) => {
        const { oldest, newest } = minorsOf(target, context);
        return minor < oldest || newest < minor;
      });
      if (apart.length === 0) continue;
      yield {
        ...whereWritten(resource, written),
        message: `\`${shortened(text)}\` is Kubernetes ${version}, and ${offerOf(apart, context)}; ${adviceFor({ version }, context)}`,
      };
    }
  },
};

function shortened(text: string): string {
  return text.replace(/@sha256:.*/, '');
}

/** `Amazon EKS has 1.34 to 1.37`, or the version that was chosen. */
function offerOf(targets: readonly Target[], { kubernetes }: ClusterConfigContext): string {
  if (kubernetes !== undefined) return `production is to run ${kubernetes}`;
  const byRange = new Map<string, string[]>();
  for (const { title, kubernetes: range } of targets) {
    const key = `${range.oldest} to ${range.newest}`;
    byRange.set(key, [...(byRange.get(key) ?? []), title]);
  }
  const offers = [...byRange].map(
    ([range, titles], index) => `${enumerate(titles)} ${index > 0 ? '' : titles.length === 1 ? 'has ' : 'have '}${range}`,
  );
  return `${enumerate(offers)} in standard support`;
}

/** A version that all targets have, if there is one. */
function adviceFor({ version }: Pick<NodeVersion, 'version'>, context: ClusterConfigContext): string {
  const ranges = context.targets.map((target) => minorsOf(target, context));
  const oldest = Math.max(...ranges.map((range) => range.oldest));
  const newest = Math.min(...ranges.map((range) => range.newest));
  if (oldest > newest) return 'take the version that production runs';
  return `take nodes of 1.${minorOf(version) < oldest ? oldest : newest}`;
}
