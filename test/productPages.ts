import { distributions } from '../src/clusters/distributions.ts';
import { defaultTargets, targets } from '../src/clusters/targets.ts';
import { refusals } from '../src/config/targetSchema.ts';
import type { Distribution } from '../src/model/distribution.ts';
import type { Refusal, Target } from '../src/model/target.ts';
import { code, table, withAddresses, withoutStop } from './markdown.ts';
import { factsOfDistribution, factsOfTarget } from './productFacts.ts';
import { reachingPods, topics, type Topic } from './productTopics.ts';

/** What a local product has, and what of it production lacks. */
export function distributionPage(product: Distribution): string {
  const { id, title } = product;
  const rows = topicsOfDistributions.flatMap((topic) => {
    const given = givenBy(topic, product);
    if (!given) return [];
    const instead = defaultTargets.map((target) => topic.there(target, given.names));
    if (!instead.some((each) => each?.differs)) return [];
    return [[topic.title, withoutStop(given.text), ...instead.map((each) => withoutStop(each?.text ?? '')), foundBy(topic.rules)]];
  });
  return page([
    `# ${title}`,
    '',
    `On the laptop; chosen with \`--distribution ${id}\`. [All products and platforms](../products.md)`,
    '',
    ...factsSection(factsOfDistribution(product)),
    `## What ${title} ${title.includes(' and ') ? 'give' : 'gives'} you that production does not`,
    '',
    ...table(['', title, ...defaultTargets.map(link), 'found by'], rows),
    ...sourcesSection(factsOfDistribution(product)),
  ]);
}

/** What a platform has, and what of a laptop it lacks. */
export function targetPage(target: Target): string {
  const rows = topics.flatMap((topic) => {
    const givers = distributions.flatMap((product) => {
      const given = givenBy(topic, product);
      const instead = given && topic.there(target, given.names);
      return given && instead?.differs ? [{ product, ...given }] : [];
    });
    if (givers.length === 0) return [];
    const here = topic.there(target, [...new Set(givers.flatMap(({ names }) => names))]);
    return [[topic.title, topic.brief ? byText(givers) : links(givers), withoutStop(here?.text ?? ''), foundBy(topic.rules)]];
  });
  const refused = target.refuses.map((refusal) => [capitalized(refusals[refusal]), 'all', 'refused', foundBy(finders[refusal])]);
  const limits = limitsOf(target).map(([what, limit, ...rules]) => [what, 'all', limit, foundBy(rules)]);
  return page([
    `# ${target.title}`,
    '',
    `In production; chosen with \`--target ${target.id}\`. [All products and platforms](../products.md)`,
    '',
    ...factsSection(factsOfTarget(target)),
    '## What runs on a laptop and not here',
    '',
    ...table(['', 'on a laptop', 'here', 'found by'], [...rows, ...refused, ...limits]),
    ...sourcesSection(factsOfTarget(target)),
  ]);
}

/** The index of both. */
export function productsPage(): string {
  const shared = (product: Distribution | Target): string =>
    code((product.storageClasses ?? []).filter(({ sharedBy }) => sharedBy === 'many-nodes').map(({ name }) => name));
  const byDefault = (product: Distribution | Target): string =>
    code((product.storageClasses ?? []).filter(({ isDefault }) => isDefault).map(({ name }) => name));
  return [
    '# Products and platforms',
    '',
    'What k8sport knows of local clusters and of production. Each page gives the facts, with the source of each, and what runs on the one side',
    'and not on the other, with the rules that find it. The pages are made from the data in `src/clusters/`.',
    '',
    'Nothing stands where nothing is known, or where there is nothing.',
    '',
    '## On the laptop',
    '',
    ...table(
      ['product', 'default StorageClass', '`ReadWriteMany`', 'Ingress without a class', 'NetworkPolicies', 'Kubernetes'],
      distributions.map((product) => [
        `[${product.title}](distributions/${product.id}.md)`,
        byDefault(product),
        shared(product),
        product.classlessIngress ?? '',
        product.networkPolicies ?? '',
        product.kubernetes ?? '',
      ]),
    ),
    '## In production',
    '',
    ...table(
      ['platform', 'default StorageClass', '`ReadWriteMany`', 'Ingress without a class', 'NetworkPolicies', 'Kubernetes', 'refuses'],
      targets.map((target) => [
        `[${target.title}](targets/${target.id}.md)`,
        byDefault(target),
        shared(target),
        target.classlessIngress,
        target.networkPolicies ?? '',
        `${target.kubernetes.oldest} to ${target.kubernetes.newest}`,
        target.refuses.map((refusal) => refusals[refusal]).join(', '),
      ]),
    ),
  ].join('\n');
}

/** Pods that reach for their node are let in by ordinary clusters, and have a row for each refusal on the pages of the others. */
const topicsOfDistributions = [...topics, reachingPods];

/** The rules that find what a platform refuses. */
const finders: Readonly<Record<Refusal, readonly string[]>> = {
  'daemon-set': ['refused-workload'],
  'external-ip': ['static-load-balancer-address'],
  gpu: ['refused-workload'],
  'host-namespace': ['host-namespace'],
  'host-network': ['host-network'],
  'host-path': ['host-path-volume'],
  'host-port': ['host-port'],
  'latest-tag': ['mutable-image-tag'],
  'node-name': ['node-name'],
  'node-port': ['node-port-service'],
  privileged: ['privileged-container'],
  probeless: ['missing-readiness-probe', 'missing-liveness-probe'],
};

interface Given {
  readonly text: string;
  readonly names: readonly string[];
}

function givenBy({ local }: Topic, product: Distribution): Given | undefined {
  const given = local(product);
  if (given === undefined) return undefined;
  return typeof given === 'string' ? { text: given, names: [given] } : { text: code(given), names: given };
}

interface Giver extends Given {
  readonly product: Distribution;
}

const link = ({ title }: Distribution | Target): string => `[${title}]`;
const foundBy = (rules: readonly string[]): string => rules.map((rule) => `[${rule}]`).join(', ') || '–';

/** Products, or those that are not among them where that is shorter. */
function links(givers: readonly Giver[]): string {
  const others = distributions.filter((product) => !givers.some((giver) => giver.product === product));
  if (others.length === 0) return 'all';
  return others.length < 4 ? `all but ${others.map(link).join(', ')}` : givers.map(({ product }) => link(product)).join(', ');
}

function byText(givers: readonly Giver[]): string {
  const texts = [...new Set(givers.map(({ text }) => text))];
  return texts.map((text) => `${text}: ${links(givers.filter((giver) => giver.text === text))}`).join('<br>');
}

type Facts = ReturnType<typeof factsOfTarget>;

const sourcesOf = (facts: Facts): readonly string[] => [...new Set(facts.flatMap(({ source }) => source ?? []))];

function factsSection(facts: Facts): string[] {
  const sources = sourcesOf(facts);
  const rows = facts.map(({ label, text, source }) => [label, text, source === undefined ? '' : String(sources.indexOf(source) + 1)]);
  return ['## Facts', '', ...table(['', '', 'source'], rows)];
}

function sourcesSection(facts: Facts): string[] {
  return ['## Sources', '', ...sourcesOf(facts).map((source, index) => `${index + 1}. ${source}`), ''];
}

const page = (lines: readonly string[]): string => withAddresses(lines, addressOf);

/** Where a page links to, from a folder of `docs`. */
function addressOf(label: string): string {
  const product = distributions.find(({ title }) => title === label);
  const target = targets.find(({ id, title }) => title === label || id === label);
  if (product) return `../distributions/${product.id}.md`;
  return target ? `../targets/${target.id}.md` : `../rules/${label}.md`;
}

type Limit = readonly [what: string, limit: string, ...rules: string[]];

/** What a platform allows only in part. */
function limitsOf({ capabilities, volumes, managedNamespaces, podSecurity, architectures, largestPod }: Target): Limit[] {
  const limits: (Limit | undefined)[] = [
    capabilities && ['Capabilities', `only ${code(capabilities)}`, 'refused-capability'],
    volumes && ['Types of volume', `only ${code(volumes)}`, 'in-tree-volume', 'refused-workload'],
    managedNamespaces && [
      'Objects in every namespace',
      `not in ${code(managedNamespaces.map((name) => (name.endsWith('-') ? `${name}…` : name)))}`,
      'managed-namespace',
    ],
    podSecurity && ['Pods of every kind', `only those of Pod Security \`${podSecurity}\``, 'pod-security'],
    architectures && ['Images for every processor', `only ${code(architectures)}`, 'pinned-architecture'],
    largestPod && [
      'Pods of every size',
      `up to ${Object.entries(largestPod)
        .map(([resource, amount]) => `${resource} ${amount}`)
        .join(', ')}`,
      'resources-outside-target',
    ],
  ];
  return limits.flatMap((limit) => (limit ? [limit] : []));
}

const capitalized = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
