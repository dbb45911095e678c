import { namedImagesOf } from '../../kube/images/namedImages.ts';
import { nodeChoicesOf } from '../../kube/pods/nodeDemands.ts';
import { podsOf } from '../../kube/pods/workloads.ts';
import type { ImageReference } from '../../kube/images/imageReference.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const pinnedArchitecture: ResourceRule = {
  meta: {
    id: 'pinned-architecture',
    summary: 'A pod needs a processor that production nodes may not have',
    why: `A laptop with an ARM processor runs ARM nodes and builds ARM images. Nodes of EKS, GKE and AKS have AMD64 processors, unless somebody
made a pool of others: a pod that selects \`kubernetes.io/arch: arm64\` stays \`Pending\`, and an image built for ARM alone ends with
\`exec format error\`. Fargate has no ARM at all.

Build images for both (\`docker buildx build --platform linux/amd64,linux/arm64\`) and leave the selector out. Not found
are selectors that allow both, DaemonSets, pods that tolerate the taint of such a pool, and what production alone selects.`,
    category: 'scheduling',
    severity: 'warning',
    kinds: ['workload', 'custom-workload'],
    since: '0.1.0',
  },

  applies: (resource) => nodeChoicesOf(resource).length > 0 || namedImagesOf(resource).length > 0,

  *check(resource, { targets, role }) {
    const isMeant = role === 'production' || resource.id.kind === 'DaemonSet' || toleratesArchitecture(resource);
    for (const { value, architecture } of pinnedValues(resource)) {
      const breaks = resource.id.kind === 'DaemonSet' ? [] : lacking(targets, architecture);
      if (breaks.length === 0 && (isMeant || architecture === 'amd64')) continue;
      const where = breaks.length > 0 ? `${titles(breaks)} has none` : 'nodes are AMD64 unless you made a pool of others';
      yield {
        at: value,
        message: `the pod only runs on \`${architecture}\`, and ${where}; build the image for both and remove the selector`,
        targets: breaks.map(({ id }) => id),
      };
    }
    for (const { cursor, text, reference } of namedImagesOf(resource)) {
      if (!isArmImage(reference) || isPinned(resource)) continue;
      const breaks = targets.filter(({ architectures }) => architectures?.includes('arm64') === false);
      yield {
        at: cursor,
        message: `\`${text}\` is built for ARM, and ends with \`exec format error\` on AMD64 nodes; push an image for both`,
        targets: breaks.map(({ id }) => id),
      };
    }
  },
};

const keys: ReadonlySet<string> = new Set(['kubernetes.io/arch', 'beta.kubernetes.io/arch']);

/** Architectures that every alternative insists on. */
function pinnedValues(resource: Resource): { readonly value: Cursor; readonly architecture: string }[] {
  return nodeChoicesOf(resource).flatMap(({ alternatives, required }) => {
    if (!required || alternatives.length !== 1) return [];
    return alternatives[0]!.flatMap(({ key, values }) => {
      const architecture = values[0]?.string();
      return keys.has(key) && values.length === 1 && architecture !== undefined && /^[a-z]\w+$/.test(architecture)
        ? [{ value: values[0]!, architecture }]
        : [];
    });
  });
}

/** GKE taints its ARM nodes with the label. */
function toleratesArchitecture(resource: Resource): boolean {
  return podsOf(resource).some(({ spec }) =>
    spec
      .at('tolerations')
      .items()
      .some((toleration) => keys.has(toleration.at('key').string() ?? '')),
  );
}

function isPinned(resource: Resource): boolean {
  return pinnedValues(resource).length > 0;
}

function lacking(targets: readonly Target[], architecture: string): Target[] {
  return targets.filter(({ architectures }) => architectures?.includes(architecture) === false);
}

/** `arm64v8/redis`, `app:1.4-arm64`, `app-arm64:1.4`. */
function isArmImage({ repository, tag = '', digest }: ImageReference): boolean {
  if (digest !== undefined) return false;
  return (
    /^arm(?:32v[567]|64v8)\//.test(repository) ||
    /[-_.](?:arm64|aarch64|arm64v8)$/.test(repository) ||
    /(?:^|[-_.])(?:arm64|aarch64|arm64v8)$/.test(tag)
  );
}

function titles(targets: readonly Target[]): string {
  return enumerate(
    targets.map(({ title }) => title),
    3,
  );
}
