import { isLocalRegistry } from '../../clusters/localRegistry.ts';
import { publicRegistries } from '../../clusters/publicRegistries.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import { whereWritten } from '../../kube/localClusters/whereWritten.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { RegistrySetting } from '../../model/localCluster.ts';
import type { RelatedPlace } from '../../model/problem.ts';
import type { Resource } from '../../model/resource.ts';
import type { ClusterConfigRule } from '../../model/rule.ts';

export const localRegistryMirror: ClusterConfigRule = {
  meta: {
    id: 'local-registry-mirror',
    summary: 'The local cluster pulls images from a registry beside it',
    why: `\`containerdConfigPatches\` of kind, \`registries\` of k3d and \`Registry\` of ctlptl let nodes pull from a registry that runs on the laptop. An image
that was pushed there alone is nowhere else, and production stays in \`ImagePullBackOff\`. A mirror in front of a name that others have too,
such as your company's registry, hides that.

Push to the registry of the platform in CI, and let \`images:\` of a local overlay name the local one. A mirror of a local name is an info, for
it is the way kind and k3d recommend; one in front of another name is a warning. Mirrors that save downloads from a public registry are
no finding.`,
    category: 'images',
    severity: 'warning',
    since: '0.1.0',
  },

  appliesTo: ({ registries }) => registries.length > 0,

  *checkClusterConfig({ resource, registries }, { objects, targets, distributions }) {
    const instead = `push images for production to a registry such as \`${targets[0]?.registryExample ?? 'registry.example.com'}\``;
    const seen = new Set<string>();
    for (const setting of registries) {
      const name = nameOf(setting);
      if (seen.has(name) || isHarmless(setting, distributions) || isTold(setting, seen)) continue;
      seen.add(name);
      const isDisguised = setting.by === 'mirror' && !isLocal(setting.host ?? '', distributions);
      yield {
        ...whereWritten(resource, setting),
        message: `${phraseOf(setting, isDisguised)}; ${instead}`,
        ...(!isDisguised && { severity: 'info' as const }),
        related: setting.by === 'folder' ? [] : usersOf(name, objects),
      };
    }
  },
};

/** Whether it is another name of a registry that was told of already. */
function isTold({ by, endpoints }: RegistrySetting, seen: ReadonlySet<string>): boolean {
  return by === 'mirror' && endpoints.length > 0 && endpoints.every((each) => seen.has(nameOf({ host: hostOf(each), by })));
}

/** The host without what differs between the laptop and the nodes: the port, and the prefix that k3d puts before it. */
function nameOf({ host = '', by }: Pick<RegistrySetting, 'host' | 'by'>): string {
  return by === 'folder' ? host : host.replace(/:\d+$/, '').replace(/^k3d-/, '');
}

function isLocal(host: string, distributions: readonly Distribution[]): boolean {
  const bare = host.replace(/:\d+$/, '');
  return !bare.includes('.') || /\.(?:localhost|local|internal|test)$/.test(bare) || isLocalRegistry(host, distributions);
}

function isHarmless({ by, host, endpoints }: RegistrySetting, distributions: readonly Distribution[]): boolean {
  if (by !== 'mirror' || host === undefined) return false;
  if (publicRegistries.has(host)) return true;
  // A mirror that stands somewhere else is no registry of the laptop.
  return endpoints.length > 0 && endpoints.every((each) => !each.startsWith('http://') && !isLocal(hostOf(each), distributions));
}

function hostOf(endpoint: string): string {
  return endpoint.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}

function phraseOf({ by, host, endpoints }: RegistrySetting, isDisguised: boolean): string {
  if (by === 'folder') return `files in \`${host}\` on the nodes say where images come from, as for a registry on the laptop`;
  const name = host === undefined ? 'a registry' : `\`${host}\``;
  if (by === 'created') return `${name} runs beside this cluster only`;
  if (!isDisguised) return `${name} answers in this cluster only`;
  return `images of ${name} come from ${endpoints[0] === undefined ? 'somewhere else' : `\`${withoutCredentials(endpoints[0])}\``} here, and from itself in production`;
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/]*@/, '//');
}

function usersOf(name: string, objects: readonly Resource[]): RelatedPlace[] {
  const images = objects.flatMap((resource) => namedImagesOf(resource).map(({ cursor, reference }) => ({ resource, cursor, reference })));
  return images
    .filter(({ reference: { registry } }) => registry !== undefined && nameOf({ host: registry, by: 'created' }) === name)
    .slice(0, 5)
    .map(({ resource, cursor }) => ({ resource, at: cursor, message: 'comes from there' }));
}
