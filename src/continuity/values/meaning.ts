import { quantityOf } from '../../kube/quantity.ts';
import { parseImageReference } from '../../kube/images/imageReference.ts';
import type { Renames } from '../matching/renames.ts';
import type { MovedLabels } from '../matching/movedLabels.ts';
import { isAbsent, isPlainList } from './leaves.ts';
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
    if (isLabel(spot) && this.#labels.has(spot.key, left, right)) return true;
    if (isAbsent(left) || isAbsent(right)) return false;
    if (isPlainList(left) && isPlainList(right)) return this.#areSameLists(spot, left, right);
    return isScalar(left) && isScalar(right) && this.#areSameScalars(spot, left, right);
  }

  #areSameScalars(spot: Spot, left: Scalar, right: Scalar): boolean {
    const [own, other] = [String(left), String(right)];
    if (own === other) return true;
    if (isQuantity(spot)) return quantityOf(left) !== undefined && quantityOf(left) === quantityOf(right);
    if (spot.key === 'image') return isSameReference(own, other);
    if (typeof left !== 'string' || typeof right !== 'string') return false;
    return (!isFreeText(spot.shape) && this.renames.arePartners(left, right)) || this.renames.areSameText(left, right);
  }

  #areSameLists(spot: Spot, left: readonly unknown[], right: readonly unknown[]): boolean {
    if (left.length !== right.length) return false;
    const isSet = sets.has(spot.key);
    if (isSet && areEqual(left.map(String).toSorted(), right.map(String).toSorted())) return true;
    const same = (own: unknown, other: unknown): boolean =>
      own === other || (isScalar(own) && isScalar(other) && this.#areSameScalars(spot, own, other));
    if (!isSet) return left.every((each, index) => same(each, right[index]));
    return left.length <= mostInSet && left.every((each) => right.some((other) => same(each, other)));
  }
}

const mostInSet = 100;

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
