import { makerOf } from '../../kube/apis/clusterMade.ts';
import { distributionMarks } from '../../kube/apis/distributionMarks.ts';
import { enumerate } from '../../model/enumerate.ts';
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
    since: '0.1.0',
  },

  check(resource, { distributions }) {
    const found = distributionMarks(resource, distributions);
    if (found.length === 0 || makerOf(resource) !== undefined) return [];
    return found.map(({ at, mark }) => ({
      at,
      part: 'key',
      message: `\`${at.key}\` is a mark of ${enumerate(mark.titles, 3)}: ${mark.means}; remove it, or install the original instead of the copy`,
    }));
  },
};
