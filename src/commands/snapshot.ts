import type { StorageClassConfig, TargetConfig } from '../config/config.ts';
import { UserError } from '../errors.ts';

/**
 * Runs kubectl and gives what it writes.
 * @throws UserError where there is no kubectl, or it fails.
 */
export type Kubectl = (words: readonly string[]) => Promise<string>;

interface Snapshot {
  readonly definition: TargetConfig;
  /** What the cluster did not tell, and why. */
  readonly unknown: readonly string[];
}

interface Version {
  readonly serverVersion?: { readonly major?: string; readonly minor?: string; readonly gitVersion?: string };
}

interface ClusterObject {
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly provisioner?: string;
}

/** Lists of the cluster, by key of the definition: what kubectl calls them, and what a definition says of each object. */
const lists = {
  storageClasses: ['storageclasses.storage.k8s.io', storageClassOf],
  ingressClasses: ['ingressclasses.networking.k8s.io', ingressClassOf],
  gatewayClasses: ['gatewayclasses.gateway.networking.k8s.io', nameOf],
  runtimeClasses: ['runtimeclasses.node.k8s.io', nameOf],
  priorityClasses: ['priorityclasses.scheduling.k8s.io', nameOf],
} as const satisfies Partial<Record<keyof TargetConfig, readonly [string, (object: ClusterObject) => unknown]>>;

/** What a cluster offers to everybody: reads its version, its API and its classes. Never an object of a namespace. */
export async function snapshotOf(kubectl: Kubectl): Promise<Snapshot> {
  const unknown: string[] = [];
  const { serverVersion } = parse(await kubectl(['version', '-o', 'json'])) as Version;
  if (!serverVersion) throw new UserError('input', 'kubectl does not say the version of the cluster', 'check `kubectl version`');
  const apis = apisIn(await kubectl(['get', '--raw', '/openapi/v2']));
  const found = await Promise.all(
    Object.entries(lists).map(async ([key, [resource, describe]]) => {
      if (!isServed(apis, resource)) return [key, []] as const;
      try {
        const { items } = parse(await kubectl(['get', resource, '-o', 'json'])) as { items: readonly ClusterObject[] };
        return [key, items.filter(({ metadata }) => !metadata.name.startsWith('system-')).map(describe)] as const;
      } catch (error) {
        unknown.push(error instanceof Error ? error.message : String(error));
        return undefined;
      }
    }),
  );
  const classes = Object.fromEntries(found.filter((each) => each !== undefined)) as Partial<TargetConfig>;
  return {
    definition: {
      extends: platformOf(serverVersion.gitVersion ?? '', classes.storageClasses ?? []),
      kubernetes: `${serverVersion.major}.${Number.parseInt(serverVersion.minor ?? '', 10)}`,
      ...classes,
      apis,
    },
    unknown,
  };
}

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      { readonly post?: { readonly 'x-kubernetes-group-version-kind'?: { group: string; version: string; kind: string } } } | undefined
    >
  >;
}

/** The kinds of object that can be created, as `group/version/Kind`. */
function apisIn(text: string): string[] {
  const { paths } = parse(text) as OpenApi;
  const kinds = Object.entries(paths).flatMap(([path, operations]) => {
    const kind = operations?.post?.['x-kubernetes-group-version-kind'];
    // Below an object there are its subresources, such as the eviction of a pod.
    return kind && !path.includes('{name}') ? [[kind.group, kind.version, kind.kind].filter((part) => part !== '').join('/')] : [];
  });
  return [...new Set(kinds)].toSorted();
}

/** Whether there is any kind of the group that a plural name such as `gatewayclasses.gateway.networking.k8s.io` ends in. */
function isServed(apis: readonly string[], resource: string): boolean {
  const group = resource.slice(resource.indexOf('.') + 1);
  return apis.some((api) => api.startsWith(`${group}/`));
}

function storageClassOf({ metadata, provisioner }: ClusterObject): StorageClassConfig {
  const isDefault = metadata.annotations?.['storageclass.kubernetes.io/is-default-class'] === 'true';
  return { name: metadata.name, ...(provisioner !== undefined && { provisioner }), ...(isDefault && { default: true }) };
}

function ingressClassOf({ metadata }: ClusterObject): NonNullable<TargetConfig['ingressClasses']>[number] {
  const isDefault = metadata.annotations?.['ingressclass.kubernetes.io/is-default-class'] === 'true';
  return isDefault ? { name: metadata.name, default: true } : metadata.name;
}

function nameOf({ metadata }: ClusterObject): string {
  return metadata.name;
}

/** EKS and GKE say so in their version; AKS has classes of Azure's disks. */
function platformOf(gitVersion: string, storageClasses: NonNullable<TargetConfig['storageClasses']>): string {
  if (gitVersion.includes('-eks-')) return 'eks';
  if (gitVersion.includes('-gke.')) return 'gke';
  return storageClasses.some((each) => typeof each === 'object' && each.provisioner === 'disk.csi.azure.com') ? 'aks' : 'generic';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError('input', 'kubectl wrote something that is no JSON', 'check `kubectl version -o json`');
  }
}
