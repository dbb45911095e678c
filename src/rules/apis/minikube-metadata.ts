import { makerOf } from '../../kube/apis/clusterMade.ts';
import { distributionMarks } from '../../kube/apis/distributionMarks.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Fix } from '../../model/fix.ts';
import { isMap } from '../../model/isMap.ts';
import type { Path } from '../../model/path.ts';
import { valueAtPath } from '../../model/valueAtPath.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const minikubeMetadata: ResourceRule = {
  meta: {
    id: 'minikube-metadata',
    summary: 'A label or annotation is the mark of a local cluster',
    why: `minikube labels what its add-ons install (\`kubernetes.io/minikube-addons\`), its storage provisioner signs the volumes it makes
(\`hostPathProvisionerIdentity\`), and its node labels begin with \`minikube.k8s.io/\`. k3s marks what it installs with
\`objectset.rio.cattle.io/…\`, and claims carry the name of the provisioner that served them: \`rancher.io/local-path\` on kind and k3s,
\`docker.io/hostpath\` on Docker Desktop. Such a mark in a manifest says that the object was copied out of a running cluster: it was never
meant to be installed by itself, is often years older than what the project publishes, and a volume signed by a local provisioner is never
deleted by another one.

Install the original (the chart or manifest of ingress-nginx, metrics-server, the dashboard …) instead of the copy, or remove the mark where
the object is your own.

\`addonmanager.kubernetes.io/mode\` is not found: other clusters' add-on managers use it, too. Nor are marks on an object that
\`server-populated-field\` wants removed as a whole.`,
    category: 'apis',
    severity: 'warning',
    isLocalOnly: true,
    fixable: 'safe',
    since: '0.1.0',
  },

  check(resource, { distributions }) {
    const found = distributionMarks(resource, distributions);
    if (found.length === 0 || makerOf(resource) !== undefined) return [];
    return found.map(({ at, mark }) => ({
      at,
      part: 'key',
      ...fixOf(resource, at),
      message: `\`${at.key}\` is a mark of ${enumerate(mark.titles, 3)}: ${mark.means}; remove it, or install the original instead of the copy`,
    }));
  },
};

function fixOf(resource: Resource, at: Cursor): { readonly fix?: Fix } {
  const { path } = at;
  const isLabel = path.at(-2) === 'labels';
  if (isLabel && isSelectedBy(resource, String(at.key))) return {};
  const isSafe = path.length === 3 && !(isLabel && selectable.has(resource.id.kind));
  return {
    fix: {
      title: `remove \`${at.key}\``,
      safety: isSafe ? 'safe' : 'unsafe',
      changes: [{ do: 'remove', path, withEmptyParents: true }],
    },
  };
}

/** What others choose by label. So they do pods of a template; and templates of claims cannot be changed. */
const selectable: ReadonlySet<string> = new Set(['Namespace', 'Node', 'PersistentVolume', 'Pod']);

function isSelectedBy({ root }: Resource, key: string): boolean {
  return selectors.some((path) => {
    const selector = valueAtPath(root.raw, path);
    return isMap(selector) && Object.hasOwn(selector, key);
  });
}

const selectors: readonly Path[] = [
  ['spec', 'selector', 'matchLabels'],
  ['spec', 'selector'],
];
