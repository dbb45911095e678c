import { quantityOf } from '../../kube/quantity.ts';
import { parseImageReference } from '../../kube/images/imageReference.ts';
import type { MovedLabels } from '../matching/movedLabels.ts';
import type { Renames } from '../matching/renames.ts';
import { areSameText } from '../matching/sameText.ts';
import { isAbsent, isPlainList } from './leaves.ts';
import { referenceAt } from './reference.ts';
import type { Spot } from './spot.ts';

/** Whether two values that are written differently mean the same to the API server, or name partners. */
export class Meaning {
  readonly renames: Renames;
  readonly #labels: MovedLabels;

  constructor(renames: Renames, labels: MovedLabels) {
    this.renames = renames;
    this.#labels = labels;
  }

  areSame(spot: Spot, left: unknown, right: unknown): boolean {
    if (left === right) return true;
    if (isLabel(spot) && !(isPlainList(left) && isPlainList(right)))
      return this.#labels.has(spot.key, left, right) || this.#isNamespaceLabel(spot, left, right);
    if (isAbsent(left) || isAbsent(right)) return spot.key === 'namespace' && this.#isMoved(left, right);
    if (isPlainList(left) && isPlainList(right)) return this.#areSameLists(spot, left, right);
    return isScalar(left) && isScalar(right) && this.#areSameScalars(spot, left, right, labelOf(spot));
  }

  /** Namespaces have a label with their name, and others pick them by it. */
  #isNamespaceLabel(spot: Spot, left: unknown, right: unknown): boolean {
    const isNamespace = spot.key === 'kubernetes.io/metadata.name' || spot.parent?.parent?.key === 'namespaceSelector';
    return isNamespace && typeof left === 'string' && typeof right === 'string' && this.renames.arePartners(left, right, 'Namespace');
  }

  /** Where no namespace is written, something is in that of the others for which none is written. */
  #isMoved(left: unknown, right: unknown): boolean {
    const [own, other] = [left ?? '', right ?? ''];
    return typeof own === 'string' && this.renames.namespaces.moved.get(own) === other;
  }

  /** @param label What the value is called. */
  #areSameScalars(spot: Spot, left: Scalar, right: Scalar, label: string): boolean {
    const [own, other] = [String(left), String(right)];
    if (own === other) return true;
    const isText = isFreeText(spot.shape);
    if (!isText && isQuantity(spot)) return quantityOf(left) !== undefined && quantityOf(left) === quantityOf(right);
    if (spot.key === 'image') return isSameReference(own, other);
    if (typeof left !== 'string' || typeof right !== 'string' || isOfNodes(spot)) return false;
    const refers = isText ? undefined : referenceAt(spot);
    if (refers && this.renames.arePartners(left, right, refers.kind)) return true;
    return areSameText(left, right, label, this.renames);
  }

  #areSameLists(spot: Spot, left: readonly unknown[], right: readonly unknown[]): boolean {
    if (left.length !== right.length) return false;
    const same = (own: unknown, index: number): boolean => {
      const other = right[index];
      return own === other || (isScalar(own) && isScalar(other) && this.#areSameScalars(spot, own, other, optionBefore(left, index)));
    };
    if (left.every(same)) return true;
    if (!sets.has(spot.key)) return false;
    const refers = referenceAt(spot);
    const own = left.map(String).toSorted();
    const others = right.map((each) => (refers ? this.renames.leftName(String(each), refers.kind) : String(each))).toSorted();
    return own.every((each, index) => each === others[index]) || areEqual(own, right.map(String).toSorted());
  }
}

/** What a value is called: the variable, the key. */
function labelOf({ key, parent }: Spot): string {
  const step = parent?.step;
  return key === 'value' && typeof step === 'object' && step.key === 'name' ? String(step.value) : key;
}

/** The option of a command to which a word belongs. */
function optionBefore(list: readonly unknown[], index: number): string {
  const before = list[index - 1];
  return typeof before === 'string' && before.startsWith('-') ? before : '';
}

/** Lists of scalars whose order says nothing. */
const sets = new Set([
  'accessModes',
  'add',
  'apiGroups',
  'drop',
  'finalizers',
  'hosts',
  'loadBalancerSourceRanges',
  'nonResourceURLs',
  'policyTypes',
  'resourceNames',
  'resources',
  'shortNames',
  'values',
  'verbs',
]);

type Scalar = string | number | boolean;

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function areEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.every((each, index) => each === right[index]);
}

const quantityMaps = new Set(['requests', 'limits', 'capacity', 'hard', 'default', 'defaultRequest', 'max', 'min', 'overhead', 'podFixed']);
const quantityFields = new Set(['averageValue', 'sizeLimit', 'divisor', 'storage', 'memory', 'cpu']);

function isQuantity(spot: Spot): boolean {
  return quantityFields.has(spot.key) || quantityMaps.has(spot.parent?.key ?? '');
}

const labelMaps = new Set(['labels', 'matchLabels', 'selector']);

function isLabel(spot: Spot): boolean {
  return typeof spot.step === 'string' && labelMaps.has(spot.parent?.key ?? '');
}

/** What nodes are called or labelled, which no kustomization renames. */
function isOfNodes(spot: Spot): boolean {
  return spot.parent?.key === 'nodeSelector' || spot.parent?.key === 'tolerations' || spot.parent?.key === 'matchExpressions';
}

const freeText =
  /^(?:data|binaryData|stringData)\.|\.env\[\]\.value$|\.(?:args|command)$|\.(?:annotations|labels|matchLabels)\.|^spec\.selector\./;

/** Whether a field holds what somebody made up, so that a word that is also the name of an object need not be that name. */
function isFreeText(shape: string): boolean {
  return freeText.test(shape);
}

/** `nginx` is `docker.io/library/nginx:latest`. */
function isSameReference(left: string, right: string): boolean {
  const [own, other] = [completed(left), completed(right)];
  return own !== undefined && own === other;
}

function completed(text: string): string | undefined {
  const parsed = parseImageReference(text);
  if (!parsed) return undefined;
  const { registry = 'docker.io', repository, tag, digest } = parsed;
  const isHub = registry === 'docker.io' || registry === 'index.docker.io';
  const path = isHub && !repository.includes('/') ? `library/${repository}` : repository;
  return `${isHub ? 'docker.io' : registry}/${path}:${tag ?? (digest === undefined ? 'latest' : '')}@${digest ?? ''}`;
}
