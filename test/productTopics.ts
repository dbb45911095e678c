import { targets } from '../src/clusters/targets.ts';
import type { Distribution } from '../src/model/distribution.ts';
import type { Refusal, Target } from '../src/model/target.ts';
import { code } from './markdown.ts';

/** Something that a local product gives, and production gives otherwise or not at all: a row of the comparisons. */
export interface Topic {
  readonly title: string;
  /** The rules that find who relies on it. */
  readonly rules: readonly string[];
  /** What a local product gives: names, or a sentence. Nothing where it gives nothing of the kind, or it is not known. */
  readonly local: (product: Distribution) => readonly string[] | string | undefined;
  /** What a platform gives instead; nothing where it is not known. `given` is what the local product gives. */
  readonly there: (target: Target, given: readonly string[]) => Instead | undefined;
  /** Whether the names are short and few, so that the page of a platform can list those of all products. */
  readonly brief?: boolean;
}

interface Instead {
  readonly text: string;
  readonly differs: boolean;
}

const lacking = (text: string) => (): Instead => ({ text, differs: true });
/** A cluster of which not even the cloud is known may be of the same product. */
const lackingInClouds =
  (text: string) =>
  ({ cloud }: Target): Instead | undefined =>
    cloud && { text, differs: true };
const sentence = (text: string | undefined): Instead | undefined => (text === undefined ? undefined : { text, differs: true });
const compared = (text: string, [given]: readonly string[]): Instead => ({ text, differs: text !== given });
const some = (names: readonly string[] | undefined): readonly string[] | undefined => (names && names.length > 0 ? names : undefined);

const defaultClass: Topic = {
  title: 'A claim that names no StorageClass',
  rules: ['default-storage-class'],
  local: ({ storageClasses }) => some(storageClasses.filter(({ isDefault }) => isDefault).map(({ name }) => name)),
  there: ({ storageClasses }) => {
    const name = storageClasses?.find(({ isDefault }) => isDefault)?.name;
    return storageClasses && { text: name ? `\`${name}\`` : 'stays Pending: there is no default class', differs: !name };
  },
  brief: true,
};

const classNames: Topic = {
  title: 'A claim that names its StorageClass',
  rules: ['local-storage-class', 'ambiguous-storage-class', 'local-provisioner'],
  local: ({ storageClasses }) => some(storageClasses.map(({ name }) => name)),
  there: ({ storageClasses, suggestedStorageClass }, names) => {
    const others = storageClasses?.filter(({ name }) => names.includes(name)) ?? [];
    const present = others.map(({ name, provisioner }) => `\`${name}\` is another class, of \`${provisioner}\``);
    const rest = others.length < new Set(names).size ? ['stays Pending'] : [];
    const suggestion = suggestedStorageClass.includes(' ') ? suggestedStorageClass : `\`${suggestedStorageClass}\``;
    return storageClasses && { text: `${[...present, ...rest].join('; else ')}; write ${suggestion}`, differs: true };
  },
  brief: true,
};

const sharedVolumes: Topic = {
  title: '`ReadWriteMany` from the default class',
  rules: ['shared-access-mode'],
  local: ({ storageClasses }) =>
    storageClasses.some(({ isDefault, sharedBy }) => isDefault && sharedBy === 'many-nodes') ? 'binds' : undefined,
  there: ({ storageClasses }) => {
    if (!storageClasses) return undefined;
    const shared = storageClasses.filter(({ sharedBy }) => sharedBy === 'many-nodes').map(({ name }) => name);
    const byDefault = storageClasses.find(({ isDefault }) => isDefault);
    if (byDefault?.sharedBy === 'many-nodes') return { text: 'binds', differs: false };
    return { text: `stays Pending${shared.length > 0 ? `; served by ${code(shared)}` : ''}`, differs: true };
  },
};

/** What a pod may ask of its node. */
const reaching: ReadonlySet<Refusal> = new Set(['host-namespace', 'host-network', 'host-path', 'host-port', 'privileged']);
const isReached = ({ refuses }: Target): boolean => !refuses.some((refusal) => reaching.has(refusal));

/** Of distributions only: the page of a platform has a row for each refusal. */
export const reachingPods: Topic = {
  title: 'A pod that reaches for its node: privileged, `hostPath`, `hostPort`, `hostNetwork`',
  rules: ['privileged-container', 'host-namespace', 'host-path-volume', 'host-port', 'host-network'],
  local: ({ nodeNames, nodeLabels }) => (nodeNames.length + nodeLabels.length > 0 ? 'is let in' : undefined),
  there: (target) => {
    const strict = targets.filter((each) => each.cloud === target.cloud && each.cloud !== undefined && !isReached(each));
    const exceptions = strict.map(({ id }) => `[${id}]`).join(', ');
    if (!isReached(target)) return { text: 'is refused', differs: true };
    return { text: `is let in${exceptions && `; not on ${exceptions}`}`, differs: strict.length > 0 };
  },
};

const policies = { enforced: 'are enforced', ignored: 'are ignored by default' };

/** In the order of the pages. */
export const topics: readonly Topic[] = [
  defaultClass,
  classNames,
  sharedVolumes,
  {
    title: 'An Ingress that names no class',
    rules: ['ingress-without-class'],
    local: ({ classlessIngress }) => (classlessIngress === 'served' ? 'is served' : undefined),
    there: ({ classlessIngress }, given) => compared(`is ${classlessIngress}`, given),
  },
  {
    title: 'Ingress controller',
    rules: ['unavailable-ingress-class', 'ingress-without-class', 'foreign-ingress-annotation'],
    local: ({ ingress, ingressClasses = [] }) => (ingressClasses.length > 0 ? ingress : undefined),
    there: ({ ingress }) => sentence(ingress),
  },
  {
    title: '`type: LoadBalancer`',
    rules: ['foreign-load-balancer-annotation', 'static-load-balancer-address'],
    local: ({ loadBalancer }) => loadBalancer,
    there: ({ loadBalancer }) => sentence(loadBalancer),
  },
  {
    title: '`type: NodePort`',
    rules: ['node-port-service', 'fixed-node-port'],
    local: ({ nodePort }) => nodePort,
    there: ({ nodePort }) => sentence(nodePort),
  },
  {
    title: 'An image that no registry has',
    rules: ['side-loaded-image', 'never-pull'],
    local: ({ images }) => images?.ways,
    there: ({ registryExample }) => ({ text: `is not found; push it to a registry such as \`${registryExample}\``, differs: true }),
  },
  {
    title: 'Registries',
    rules: ['local-image-registry'],
    local: ({ registries }) => some(registries.flatMap(({ examples }) => examples)),
    there: lacking('cannot be reached'),
  },
  {
    title: 'Host names',
    rules: ['local-hostname'],
    local: ({ hostnames }) => some(hostnames),
    there: lacking('do not resolve'),
  },
  {
    title: 'Addresses of the laptop and its nodes',
    rules: ['local-address'],
    local: ({ addresses }) => some(addresses.map(({ shown }) => shown)),
    there: lacking('lead elsewhere'),
  },
  {
    title: 'Addresses of Services',
    rules: ['server-populated-field'],
    local: ({ serviceRange }) => serviceRange && [serviceRange],
    there: ({ serviceRanges }, names) =>
      serviceRanges && { text: code(serviceRanges), differs: !names.every((name) => serviceRanges.includes(name)) },
    brief: true,
  },
  {
    title: 'Names of nodes',
    rules: ['local-node-selector', 'node-name'],
    local: ({ nodeNames }) => some(nodeNames.flatMap(({ examples }) => examples)),
    there: lacking('are others, and change'),
  },
  {
    title: 'Labels of nodes',
    rules: ['local-node-selector'],
    local: ({ nodeLabels }) => some(nodeLabels.map(({ key, value }) => (value === undefined ? key : `${key}: ${value}`))),
    there: lacking('are on no node'),
  },
  {
    title: 'Directories of the node',
    rules: ['host-path-volume', 'node-bound-persistent-volume'],
    local: ({ hostPaths }) => some(hostPaths.map(({ prefix }) => prefix)),
    there: ({ refuses }) => ({ text: refuses.includes('host-path') ? 'are refused' : 'are missing or empty', differs: true }),
  },
  {
    title: 'NetworkPolicies',
    rules: [],
    local: ({ networkPolicies }) => networkPolicies && policies[networkPolicies],
    there: ({ networkPolicies }, given) => networkPolicies && compared(policies[networkPolicies], given),
  },
  {
    title: 'A ServiceAccount without a role',
    rules: [],
    local: ({ rbac }) => (rbac === 'ignored' ? 'may do everything' : undefined),
    there: ({ rbac }, given) => rbac && compared(rbac === 'ignored' ? 'may do everything' : 'may do nothing', given),
  },
  {
    title: 'Custom resources of the groups',
    rules: ['distribution-resource'],
    local: ({ apiGroups }) => some(apiGroups),
    there: lackingInClouds('are refused: `no matches for kind`'),
    brief: true,
  },
  {
    title: 'Namespaces',
    rules: [],
    local: ({ namespaces }) => some(namespaces),
    there: lackingInClouds('are missing until you make them'),
  },
  {
    title: 'GatewayClasses',
    rules: ['unavailable-gateway-class', 'distribution-resource'],
    local: ({ gatewayClasses }) => some(gatewayClasses),
    there: lackingInClouds('are missing'),
    brief: true,
  },
  {
    title: 'RuntimeClasses',
    rules: ['unavailable-runtime-class'],
    local: ({ runtimeClasses }) => some(runtimeClasses),
    there: lackingInClouds('are missing'),
    brief: true,
  },
  {
    title: 'Labels and annotations the product leaves',
    rules: ['minikube-metadata'],
    local: ({ metadata }) => some([...new Set(metadata.map(({ key }) => (key.endsWith('/') ? `${key}…` : key)))]),
    there: lacking('mean nothing'),
  },
  {
    title: 'Finalizers the product leaves',
    rules: ['server-populated-field'],
    local: ({ finalizers }) => some(finalizers?.map((name) => (name.endsWith('/') ? `${name}…` : name))),
    there: lackingInClouds('keep the object from being deleted'),
    brief: true,
  },
  {
    title: 'APIs that are new in Kubernetes',
    rules: ['removed-api', 'deprecated-api', 'alpha-api'],
    local: ({ kubernetes }) => kubernetes && [kubernetes],
    there: ({ kubernetes: { oldest, newest } }, [version = '']) => ({
      text: oldest === newest ? `\`${newest}\`` : `\`${oldest}\` to \`${newest}\``,
      differs: Number(version.slice(2)) > Number(oldest.slice(2)),
    }),
    brief: true,
  },
];
