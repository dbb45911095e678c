import { backingServices } from '../../clusters/backingServices.ts';
import { databaseDirectories } from '../../clusters/databases.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import { soughtBy, type SoughtService } from '../../kube/network/soughtServices.ts';
import type { Container, Service } from '../../kube/objects.ts';
import { loneContainerOf } from '../../kube/pods/loneContainers.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import { isWorkload, podsOf } from '../../kube/pods/workloads.ts';
import { consumersIn } from '../../kube/values/consumers.ts';
import { dataOf, settingsInConfig, settingsOf, type Setting } from '../../kube/values/settings.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource, ResourceId } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const loopbackDependency: SetRule = {
  meta: {
    id: 'loopback-dependency',
    summary: 'A container looks for a database or a broker in its own pod, where there is none',
    why: `\`localhost\` is the machine a program runs on. On a laptop the database is there too; in a cluster every pod is a machine of its own, and
the connection is refused, often only when it is first used.

Write the name of the Service (\`db\`, or \`db.shop\` from another namespace). Where the server is outside the cluster, give it a Service of
\`type: ExternalName\`.

Found are variables, options, ConfigMaps and Secrets that look for a well-known server at \`localhost\` or \`127.0.0.1\`, where the one
container of the pod does not serve it. Not found is anything in a pod with a sidecar (Cloud SQL proxy, PgBouncer …), written or injected,
on the network of its node, or whose command starts several programs; neither are addresses to listen on, allowed origins and what a
browser opens.`,
    category: 'network',
    severity: 'warning',
    kinds: ['workload', 'ConfigMap', 'Secret'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: (resource) =>
    isWorkload(resource.id)
      ? podsOf(resource).some(({ spec }) => mentionsLoopback(spec.at('containers').raw)) && mentionsLoopback(loneContainerOf(resource)?.raw)
      : mentionsLoopback(dataOf(resource).raw),

  *checkAll(resources, _context, all) {
    if (resources.length === 0 || all.some(({ id }) => id.kind === 'AuthProxyWorkload')) return;
    const patched = patchedIn(all);
    for (const resource of resources) {
      const isPod = isWorkload(resource.id);
      const users = isPod ? [{ workload: resource, keys: [] }] : consumersIn(all)(resource);
      const containers = users.map(({ workload }) =>
        patched.has(`${workload.id.kind}/${workload.id.name}`) ? undefined : loneContainerOf(workload),
      );
      if (containers.length === 0 || containers.includes(undefined)) continue;
      const settings = isPod ? settingsOf(containers[0]!) : settingsInConfig(resource);
      const taken = settings.filter(({ name }) => users.every(({ keys }) => keys.length === 0 || keys.includes(name)));
      for (const { name, cursor, span, sought } of unserved(taken, settings, containers as Cursor<Container>[])) {
        const names = new Set(
          servicesByPort(all)
            .near(String(sought.port), resource.file)
            .filter((id) => id.namespace === resource.id.namespace)
            .map((id) => id.name),
        );
        const remedy = names.size === 1 ? `\`${[...names][0]}\`, the name of its Service` : 'the name of its Service';
        const title = sought.service?.title ?? 'a database';
        const message = `\`${name}\` looks for ${title} in the pod itself, where nothing serves it; write ${remedy}`;
        yield { resource, at: cursor, ...(span && { span }), message };
      }
    }
  },
};

/** The settings that look for a server which none of the containers is. */
function unserved(
  taken: readonly Setting[],
  settings: readonly Setting[],
  containers: readonly Cursor<Container>[],
): readonly (Setting & { readonly sought: SoughtService })[] {
  return taken.flatMap((setting) => {
    const sought = soughtBy(setting, settings, backingServices);
    return sought && !containers.some((container) => serves(container, sought)) ? [{ ...setting, sought }] : [];
  });
}

/** Without a cursor for each value: hardly any object mentions it. */
function mentionsLoopback(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('localhost') || value.includes('127.0.0.1') || value.includes('[::1]');
  if (Array.isArray(value)) return value.some(mentionsLoopback);
  if (typeof value !== 'object' || value === null) return false;
  const map = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(map)) if (mentionsLoopback(map[key])) return true;
  return false;
}

/** Where databases keep their data: who mounts a volume there runs one. `/data` may be anything. */
const directories = [...databaseDirectories.values()].filter((directory) => directory.lastIndexOf('/') > 0);

/** Whether a container may well be the server itself: by its image, its ports or its volumes. */
function serves(container: Cursor<Container>, { service, port }: SoughtService): boolean {
  const image = container.at('image').string()?.split('/').at(-1)?.toLowerCase() ?? '';
  const words = (service ? [service] : backingServices).map(({ word }) => word);
  const ports = container.at('ports').items();
  const mounts = container
    .at('volumeMounts')
    .items()
    .map((mount) => mount.at('mountPath').string() ?? '');
  return (
    words.some((word) => word.test(image)) ||
    ports.some((each) => each.at('containerPort').number() === port) ||
    mounts.some((path) => directories.some((directory) => path.startsWith(directory)))
  );
}

/** The workloads that a patch may add a sidecar to, as `Kind/name`. */
const patchedIn = rememberLast(
  (all: readonly Resource[]): ReadonlySet<string> =>
    new Set(all.filter((each) => isWorkload(each.id) && isPatch(each)).map(({ id }) => `${id.kind}/${id.name}`)),
);

const servicesByPort = rememberLast((all: readonly Resource[]): NearbyIndex<ResourceId> => {
  const index = new NearbyIndex<ResourceId>();
  for (const { id, root, file } of all) {
    if (id.kind !== 'Service' || id.group !== '') continue;
    const ports = (root as Cursor<Service>).at('spec').at('ports').items();
    for (const port of ports) index.add(String(port.at('port').raw), file, id);
  }
  return index;
});
