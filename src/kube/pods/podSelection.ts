import { folderOf } from '../nearby/folderOf.ts';
import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import type { KubeObject, Service } from '../objects.ts';
import { unmetEntries, unmetExpressions, type LabelSelector } from './selectors.ts';
import { podsOf } from './workloads.ts';

type Labels = Readonly<Record<string, string>>;

/** Which pods an object picks. */
interface Selection {
  readonly resource: Resource;
  readonly labels: Cursor<Labels | undefined>;
  readonly selector?: Cursor<LabelSelector | undefined>;
}

/** Finds the nearby objects that pick the pods of a workload, those of its own folder first. */
export type Selecting = (workload: Resource) => readonly Resource[];

/** Finds the Services that lead requests to the pods of a workload once they are ready, other than those for metrics. */
export const servicesSelecting = rememberLast((all: readonly Resource[]): Selecting => selecting(all.flatMap(readService)));

/** Finds the PodDisruptionBudgets for the pods of a workload. */
export const budgetsSelecting = rememberLast((all: readonly Resource[]): Selecting => selecting(all.flatMap(readBudget)));

function readService(resource: Resource): Selection[] {
  if (resource.id.kind !== 'Service' || resource.id.group !== '') return [];
  const spec = (resource.root as Cursor<RequestedService>).at('spec');
  const labels = spec.at('selector');
  const isUnrouted = spec.at('type').string() === 'ExternalName' || spec.at('publishNotReadyAddresses').boolean() === true;
  return labels.entries().length === 0 || isUnrouted || isForMetrics(resource) ? [] : [{ resource, labels }];
}

interface RequestedService extends KubeObject {
  spec?: Service['spec'] & { publishNotReadyAddresses?: boolean };
}

/** Whether only monitoring asks: it comes again after a failure. */
function isForMetrics({ id, root }: Resource): boolean {
  const ports = (root as Cursor<Service>).at('spec').at('ports').items();
  return /metrics|exporter/.test(id.name) || (ports.length > 0 && ports.every((port) => /metrics/.test(port.at('name').string() ?? '')));
}

export interface DisruptionBudget extends KubeObject {
  spec?: { selector?: LabelSelector; minAvailable?: number | string; maxUnavailable?: number | string };
}

export function isDisruptionBudget({ id }: Resource): boolean {
  return id.kind === 'PodDisruptionBudget' && id.group === 'policy';
}

/** An empty selector means every pod since policy/v1, and none before. */
function readBudget(resource: Resource): Selection[] {
  if (!isDisruptionBudget(resource)) return [];
  const selector = (resource.root as Cursor<DisruptionBudget>).at('spec').at('selector');
  const labels = selector.at('matchLabels');
  const isEmpty = labels.entries().length === 0 && selector.at('matchExpressions').items().length === 0;
  return !selector.exists || (isEmpty && resource.id.version !== 'v1') ? [] : [{ resource, labels, selector }];
}

/** By the first label a selection asks for, since a set may hold thousands of both. */
function selecting(selections: readonly Selection[]): Selecting {
  const index = new NearbyIndex<Selection>();
  for (const selection of selections) {
    const [first] = selection.labels.entries();
    index.add(indexKey(selection.resource, first?.[0], first?.[1].raw), selection.resource.file, selection);
  }
  return (workload) => {
    if (index.isEmpty) return [];
    const labels = podLabels(workload);
    if (!labels) return [];
    const keys = [indexKey(workload), ...labels.entries().map(([name, { raw }]) => indexKey(workload, name, raw))];
    const found = keys
      .flatMap((key) => index.near(key, workload.file))
      .filter((selection) => picks(selection, labels))
      .map(({ resource }) => resource);
    const isBeside = ({ file }: Resource): boolean => folderOf(file) === folderOf(workload.file);
    return [...found.filter(isBeside), ...found.filter((each) => !isBeside(each))];
  };
}

function picks(selection: Selection, labels: Cursor<Labels | undefined>): boolean {
  const { selector } = selection;
  return unmetEntries(selection.labels, labels).length === 0 && (!selector || unmetExpressions(selector, labels).length === 0);
}

function podLabels(workload: Resource): Cursor<Labels | undefined> | undefined {
  return podsOf(workload)[0]?.template.at('metadata').at('labels');
}

function indexKey({ id }: Resource, label = '', value: unknown = ''): string {
  return `${namespaceOf(id)} ${label} ${String(value)}`;
}

/** Where an object goes when nobody says otherwise. */
export function namespaceOf({ namespace }: Resource['id']): string {
  return namespace === '' ? 'default' : namespace;
}
