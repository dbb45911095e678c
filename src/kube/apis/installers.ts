import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';

interface Chart {
  chart?: string;
}

/** What Flux, Argo CD and k3s are told to install. */
interface Installer {
  spec?: {
    /** A string for k3s, `spec.chart` below it for Flux. */
    chart?: { spec?: Chart };
    source?: Chart;
    sources?: readonly Chart[];
  };
}

const workloads: ReadonlySet<string> = new Set(['apps/Deployment', 'apps/DaemonSet', 'apps/StatefulSet']);
const releases: ReadonlySet<string> = new Set([
  'helm.toolkit.fluxcd.io/HelmRelease',
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'helm.cattle.io/HelmChart',
]);

/** Whether an object has a controller install what no manifest shows. */
export function isRelease({ group, kind }: ResourceId): boolean {
  return releases.has(`${group}/${kind}`);
}

/** The names under which a set installs software: those of its workloads, their `app` labels, its releases and their charts. */
export const installedIn = rememberLast((all: readonly Resource[]): ReadonlySet<string> => {
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(name.slice(name.lastIndexOf('/') + 1));
  };
  for (const { id, root } of all) {
    const key = `${id.group}/${id.kind}`;
    if (workloads.has(key)) {
      add(id.name);
      const labels = (root as Cursor<{ metadata?: { labels?: Readonly<Record<string, string>> } }>).at('metadata').at('labels');
      for (const label of ['app', 'app.kubernetes.io/name'] as const) add(labels.at(label).string());
    }
    if (!isRelease(id)) continue;
    const spec = (root as Cursor<Installer>).at('spec');
    const charts = [spec.at('source'), ...spec.at('sources').items(), spec.at('chart').at('spec')].map((each) => each.at('chart').string());
    for (const name of [id.name, spec.at('chart').string(), ...charts]) add(name);
  }
  return names;
});
