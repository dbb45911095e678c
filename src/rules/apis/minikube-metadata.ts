import { metadataOf } from '../../kube/metadata.ts';
import type { Distribution, MetadataKey } from '../../model/distribution.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const minikubeMetadata: ResourceRule = {
  meta: {
    id: 'minikube-metadata',
    summary: 'A label or annotation is the mark of a local cluster',
    why: `minikube labels what its add-ons install (\`kubernetes.io/minikube-addons\`), its storage provisioner signs the volumes it makes
(\`hostPathProvisionerIdentity\`), and its node labels begin with \`minikube.k8s.io/\`. Such a mark in a manifest says that the object was
copied out of a running minikube: it was never meant to be installed by itself, is often years older than what the project publishes, and
a volume signed by minikube's provisioner is never deleted by another one.

Install the original (the chart or manifest of ingress-nginx, metrics-server, the dashboard …) instead of the copy, or remove the mark where
the object is your own.

\`addonmanager.kubernetes.io/mode\` is not found: other clusters' add-on managers use it, too.`,
    category: 'apis',
    severity: 'warning',
    since: '0.1.0',
  },

  *check(resource, { distributions }) {
    const marks = marksOf(distributions);
    for (const metadata of metadataOf(resource)) {
      for (const part of ['labels', 'annotations'] as const) {
        const { raw } = metadata.at(part);
        for (const key of typeof raw === 'object' && raw !== null ? Object.keys(raw) : []) {
          const mark = marks.find((each) => isMark(each, key, (raw as Readonly<Record<string, unknown>>)[key]));
          if (!mark) continue;
          yield {
            at: metadata.at(part).at(key),
            part: 'key',
            message: `\`${key}\` is a mark of ${mark.title}: ${mark.means}; remove it, or install the original instead of the copy`,
          };
        }
      }
    }
  },
};

type Mark = MetadataKey & Pick<Distribution, 'title'>;

const marksOf = rememberLast((distributions: readonly Distribution[]): readonly Mark[] =>
  distributions.flatMap(({ title, metadata }) => metadata.map((key) => ({ ...key, title }))),
);

function isMark(mark: Mark, key: string, value: unknown): boolean {
  const isKey = mark.key.endsWith('/') ? key.startsWith(mark.key) : key === mark.key;
  return isKey && (mark.value === undefined || mark.value === value);
}
