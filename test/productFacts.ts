import {
  apiGroups,
  cloudMarkSources,
  finalizers,
  identityAnnotations,
  ingressAnnotations,
  nodeLabels,
  serviceAnnotations,
} from '../src/clusters/cloudMarks.ts';
import { refusals } from '../src/config/targetSchema.ts';
import type { Distribution, DistributionFacts, LocalStorageClass, MetadataKey } from '../src/model/distribution.ts';
import type { Target, TargetFacts, TargetStorageClass } from '../src/model/target.ts';
import { code } from './markdown.ts';

/** A fact as a page shows it. */
interface Row {
  readonly label: string;
  readonly text: string;
  readonly source: string | undefined;
}

/** How a fact is called and written. A record over all facts, so that none is forgotten. */
type Shown<Facts> = { readonly [Fact in keyof Facts]-?: readonly [label: string, write: (fact: NonNullable<Facts[Fact]>) => string] };

const line = (text: string): string => text;
const wildcard = (name: string): string => (/[-/]$/.test(name) ? `${name}…` : name);

const ofDistribution: Shown<DistributionFacts> = {
  kubernetes: ['Kubernetes', (version) => `${version} in a new cluster`],
  contexts: ['kubectl contexts', (patterns) => code(patterns.flatMap(({ examples }) => examples))],
  storageClasses: ['StorageClasses', (classes) => classes.map(describeClass).join('<br>')],
  ingress: ['Ingress', line],
  classlessIngress: ['Ingress without a class', line],
  ingressClasses: [
    'IngressClasses',
    (classes) => classes.map(({ name, isDefault, from }) => described(name, [isDefault && 'default', from])).join('<br>'),
  ],
  gatewayClasses: ['GatewayClasses', code],
  runtimeClasses: ['RuntimeClasses', code],
  loadBalancer: ['`type: LoadBalancer`', line],
  nodePort: ['`type: NodePort`', line],
  images: ['Images without a registry', ({ ways, pullPolicy }) => `${code(ways)}; pull policy: ${pullPolicy}`],
  registries: ['Registries', (patterns) => code(patterns.flatMap(({ examples }) => examples))],
  hostnames: ['Host names', code],
  addresses: ['Addresses', (addresses) => addresses.map(({ shown, means }) => `\`${shown}\`: ${means}`).join('<br>')],
  serviceRange: ['Addresses of Services', (range) => code([range])],
  nodeNames: ['Nodes', (patterns) => code(patterns.flatMap(({ examples }) => examples))],
  nodeLabels: ['Node labels', (labels) => code(labels.map(({ key, value }) => (value === undefined ? key : `${key}: ${value}`)))],
  hostPaths: ['Directories of the node', (paths) => byMeaning(paths.map(({ prefix, means }) => [prefix, means]))],
  metadata: ['Labels and annotations it leaves', describeKeys],
  finalizers: ['Finalizers it leaves', (names) => code(names.map(wildcard))],
  apiGroups: ['API groups', code],
  namespaces: ['Namespaces', code],
  networkPolicies: ['NetworkPolicies', line],
  rbac: ['RBAC', line],
  admission: ['Admission', line],
};

const ofTarget: Shown<Omit<TargetFacts, 'cloud'>> = {
  kubernetes: ['Kubernetes', ({ oldest, newest }) => `${oldest} to ${newest} in standard support`],
  storageClasses: ['StorageClasses', (classes) => classes.map(describeClass).join('<br>') || 'none'],
  storageClassesAreAll: ['Other StorageClasses', (all) => (all ? 'none' : 'perhaps')],
  suggestedStorageClass: ['StorageClass to write', (name) => (name.includes(' ') ? name : code([name]))],
  ingress: ['Ingress', line],
  classlessIngress: ['Ingress without a class', line],
  loadBalancer: ['`type: LoadBalancer`', line],
  nodePort: ['`type: NodePort`', line],
  serviceRanges: ['Addresses of Services', code],
  networkPolicies: ['NetworkPolicies', line],
  rbac: ['RBAC', line],
  admission: ['Admission', line],
  refuses: ['Refuses', (names) => names.map((name) => refusals[name]).join(', ')],
  podSecurity: ['Pod Security', (level) => `\`${level}\` in every namespace`],
  podSecurityVersion: ['Version of that standard', (version) => `that of Kubernetes ${version}`],
  givesSeccompProfile: ['Seccomp', (gives) => (gives ? 'a pod without a profile gets `RuntimeDefault`' : 'left as it is')],
  readableHostPaths: ['Directories of the node', (paths) => `${code(paths)}, for reading`],
  capabilities: ['Capabilities to add', code],
  volumes: ['Types of volume', code],
  managedNamespaces: ['Namespaces of its own', (names) => code(names.map(wildcard))],
  largestPod: [
    'Largest pod',
    (most) =>
      Object.entries(most)
        .map(([resource, amount]) => `${resource} ${amount}`)
        .join(', '),
  ],
  architectures: ['Processors', code],
  ingressClasses: ['IngressClasses', code],
  gatewayClasses: ['GatewayClasses', code],
  runtimeClasses: ['RuntimeClasses', code],
  priorityClasses: ['PriorityClasses', code],
  apis: ['Kinds', code],
  installed: ['Installed', code],
  registries: ['Registries', code],
  registryExample: ['Its registry', (host) => code([host])],
};

/** Empty lists say that there is nothing, which only a source makes worth a row. */
function rowsOf<Facts extends object>(facts: Facts, shown: Shown<Facts>, sources: Partial<Record<keyof Facts, string>>): Row[] {
  return (Object.keys(shown) as (keyof Facts)[]).flatMap((name) => {
    const fact = facts[name];
    const source = sources[name];
    if (fact === undefined || fact === null || (Array.isArray(fact) && fact.length === 0 && source === undefined)) return [];
    const [label, write] = shown[name];
    return [{ label, text: write(fact), source }];
  });
}

export const factsOfDistribution = (product: Distribution): Row[] => rowsOf<DistributionFacts>(product, ofDistribution, product.sources);

export function factsOfTarget(target: Target): Row[] {
  const { cloud } = target;
  const marks = { serviceAnnotations, ingressAnnotations, identityAnnotations, nodeLabels, apiGroups, finalizers };
  const own = (list: keyof typeof marks): readonly string[] =>
    marks[list].filter((mark) => mark.cloud === cloud).map(({ prefix }) => wildcard(prefix));
  const labels: readonly (readonly [keyof typeof marks, string])[] = [
    ['serviceAnnotations', 'Annotations of its Services'],
    ['ingressAnnotations', 'Annotations of its Ingresses'],
    ['identityAnnotations', 'Annotations that give an identity'],
    ['nodeLabels', 'Node labels'],
    ['apiGroups', 'API groups'],
    ['finalizers', 'Finalizers it leaves'],
  ];
  const ofCloud = labels.flatMap(([list, label]) => {
    const names = own(list);
    const sources: Partial<Record<string, string>> = cloudMarkSources[list];
    return names.length > 0 ? [{ label, text: code(names), source: cloud && sources[cloud] }] : [];
  });
  return [...rowsOf<Omit<TargetFacts, 'cloud'>>(target, ofTarget, target.sources), ...ofCloud];
}

const nodes = {
  'one-node': 'for one node at a time',
  'many-readers': 'for one node at a time, or many that read',
  'many-nodes': 'for many nodes',
};

function describeClass(storageClass: LocalStorageClass | TargetStorageClass): string {
  const { name, provisioner, isDefault, sharedBy } = storageClass;
  const { binding, from } = storageClass as Pick<LocalStorageClass, 'binding' | 'from'>;
  const bound = binding && (binding === 'Immediate' ? 'bound at once' : 'bound with its first pod');
  return described(name, [isDefault && 'default', provisioner && `\`${provisioner}\``, sharedBy && nodes[sharedBy], bound, from]);
}

function described(name: string, details: readonly (string | false | undefined)[]): string {
  const known = details.filter(Boolean);
  return `\`${name}\`${known.length > 0 ? `: ${known.join(', ')}` : ''}`;
}

function byMeaning(paths: readonly (readonly [path: string, means: string])[]): string {
  const meanings = [...new Set(paths.map(([, means]) => means))];
  return meanings.map((means) => `${code(paths.filter((each) => each[1] === means).map(([path]) => path))}: ${means}`).join('<br>');
}

/** Keys that are marks whatever they say; then those that are with some values, by the values. */
function describeKeys(marks: readonly MetadataKey[]): string {
  const keys = new Map<string, string[]>();
  for (const { key, value } of marks) keys.set(key, [...(keys.get(key) ?? []), ...(value === undefined ? [] : [value])]);
  const values = [...new Set([...keys.values()].map(code))];
  const groups = values.map((each) => ({
    each,
    names: code([...keys].filter(([, own]) => code(own) === each).map(([key]) => wildcard(key))),
  }));
  return groups.map(({ each, names }) => (each === '' ? names : `${names} with ${each}`)).join('<br>');
}
