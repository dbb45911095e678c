import { makerOf } from '../../kube/apis/clusterMade.ts';
import { metadataOf } from '../../kube/metadata.ts';
import type { Distribution, MetadataKey } from '../../model/distribution.ts';
import { appendTo } from '../../model/appendTo.ts';
import { enumerate } from '../../model/enumerate.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Cursor } from '../../model/cursor.ts';
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
    const marks = marksOf(distributions);
    const found = metadataOf(resource).flatMap((metadata) => [
      ...marked(metadata.at('labels'), marks),
      ...marked(metadata.at('annotations'), marks),
    ]);
    if (found.length === 0 || makerOf(resource) !== undefined) return [];
    return found.map(({ at, mark }) => ({
      at,
      part: 'key',
      message: `\`${at.key}\` is a mark of ${enumerate(mark.titles, 3)}: ${mark.means}; remove it, or install the original instead of the copy`,
    }));
  },
};

function marked(map: Cursor<Readonly<Record<string, string>> | undefined>, marks: Marks): { readonly at: Cursor; readonly mark: Mark }[] {
  const raw = typeof map.raw === 'object' && map.raw !== null ? (map.raw as Readonly<Record<string, unknown>>) : {};
  return Object.keys(raw).flatMap((key) => {
    const mark = markFor(key, raw[key], marks);
    return mark ? [{ at: map.at(key), mark }] : [];
  });
}

type Mark = MetadataKey & { readonly titles: readonly string[] };

interface Marks {
  readonly byKey: ReadonlyMap<string, readonly Mark[]>;
  readonly prefixes: readonly Mark[];
}

/** Products that share a provisioner or a controller leave the same marks. */
const marksOf = rememberLast((distributions: readonly Distribution[]): Marks => {
  const marks = new Map<string, Mark>();
  for (const { title, metadata } of distributions) {
    for (const each of metadata) {
      const id = `${each.key} ${each.value ?? ''}`;
      marks.set(id, { ...each, titles: [...(marks.get(id)?.titles ?? []), title] });
    }
  }
  const byKey = new Map<string, Mark[]>();
  for (const mark of marks.values()) appendTo(byKey, mark.key, mark);
  return { byKey, prefixes: [...marks.values()].filter(({ key }) => key.endsWith('/')) };
});

function markFor(key: string, value: unknown, { byKey, prefixes }: Marks): Mark | undefined {
  const own = byKey.get(key)?.find((mark) => mark.value === undefined || mark.value === value);
  return own ?? prefixes.find((mark) => key.startsWith(mark.key));
}
