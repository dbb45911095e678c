import type { ComparedEnvironment, ComparedResource, Comparison, Continuity, Difference } from '../model/comparison.ts';
import { fieldText } from '../model/field.ts';
import type { Resource } from '../model/resource.ts';
import { MovedLabels } from './matching/movedLabels.ts';
import { type MatchedPair, matchResources, type Matching } from './matching/pairs.ts';
import { podSelectorOf } from './matching/podSelector.ts';
import { Selections } from './matching/selections.ts';
import { sidesOf } from './sides.ts';
import { countLeaves } from './values/leaves.ts';
import { Meaning } from './values/meaning.ts';
import { Spot } from './values/spot.ts';
import { type ValueDifference, Walk } from './values/walk.ts';
import { changeOf } from './verdicts/change.ts';
import { judgeChange } from './verdicts/judge.ts';
import type { DeclaredException, Policy } from './verdicts/policy.ts';

export interface ComparedSet extends Omit<ComparedEnvironment, 'resources'> {
  readonly resources: readonly Resource[];
}

export interface CompareRequest {
  readonly left: ComparedSet;
  readonly right: ComparedSet;
  readonly policy: Policy;
  /** `YYYY-MM-DD`, for exceptions that end. */
  readonly today: string;
  /** Told which exceptions were needed. */
  readonly use?: (exception: DeclaredException) => void;
}

/**
 * Compares two environments value by value: objects with their partners, whatever they are called, and what is written with what
 * the API server makes of it.
 */
export function compareEnvironments({ left, right, policy, today, use = () => undefined }: CompareRequest): Comparison {
  const matching = matchResources(left.resources, right.resources);
  const exceptions = policy.allow.filter(
    ({ environments, until }) =>
      (until === undefined || today <= until) &&
      (environments === undefined || environments.includes(left.environment) || environments.includes(right.environment)),
  );
  const isProduction = right.role !== 'local';
  const differences: Difference[] = [];
  const resources: ComparedResource[] = [];
  const all = [...compared(right.resources, matching)].map(({ found, ...rest }) => {
    const id = (rest.right ?? rest.left)!.id;
    return { ...rest, found: found.map((each) => ({ ...each, change: changeOf(each, id, isProduction) })) };
  });
  const sides = { left: sidesOf(left.resources, all, 'left'), right: sidesOf(right.resources, all, 'right') };
  for (const { left: own, right: other, identical, found } of all) {
    const judged = found.map((each) => {
      const { change } = each;
      const field = fieldText(each.spot.field);
      const about = {
        id: change.id,
        ...(own && { leftName: own.id.name }),
        field,
        shape: change.shape,
        isOnBothSides: each.left !== undefined && each.right !== undefined,
      };
      const [leftSide, rightSide] = [sides.left.get(each), sides.right.get(each)];
      return {
        resource: change.id,
        field,
        ...(leftSide && { left: leftSide }),
        ...(rightSide && { right: rightSide }),
        ...judgeChange(change, about, policy, exceptions, use),
        leaves: each.leaves,
      };
    });
    differences.push(...judged);
    resources.push({ ...(own && { left: own.id }), ...(other && { right: other.id }), continuity: continuityOf(identical, judged) });
  }
  const { resources: lefts, ...leftHead } = left;
  const { resources: rights, ...rightHead } = right;
  return {
    left: { ...leftHead, resources: lefts.length },
    right: { ...rightHead, resources: rights.length },
    differences,
    resources,
    continuity: sum(resources.map(({ continuity }) => continuity)),
  };
}

interface Compared {
  readonly left?: Resource;
  readonly right?: Resource;
  /** Leaf values that mean the same on both sides. */
  readonly identical: number;
  readonly found: readonly ValueDifference[];
}

/** In the order of the right side, then what only the left has. */
function* compared(right: readonly Resource[], { matched, leftOnly, renames }: Matching): Iterable<Compared> {
  const meaning = new Meaning(renames, new MovedLabels(matched));
  const partners = new Map(matched.map((pair) => [pair.right, pair]));
  const selections = new Selections(matched);
  for (const resource of right) {
    const pair = partners.get(resource);
    if (!pair) {
      yield { right: resource, identical: 0, found: [alone(undefined, resource.root.raw)] };
      continue;
    }
    const { identical, differences } = new Walk(pair, meaning);
    yield { ...pair, identical, found: selections.areSame(pair) ? differences : [...differences, ...otherPods(pair, differences)] };
  }
  for (const resource of leftOnly) yield { left: resource, identical: 0, found: [alone(resource.root.raw, undefined)] };
}

const noItem = { left: undefined, right: undefined };

function alone(left: unknown, right: unknown): ValueDifference {
  return { spot: Spot.root, left, right, item: noItem, leaves: countLeaves(left ?? right) };
}

/** The same selector on both sides, and other pods. */
function otherPods({ left, right }: MatchedPair, differences: readonly ValueDifference[]): readonly ValueDifference[] {
  const [own, other] = [podSelectorOf(left)!, podSelectorOf(right)!];
  const spot = own.keys.reduce((at, key) => at.at(key), Spot.root);
  if (differences.some(({ spot: { shape } }) => shape.startsWith(spot.shape))) return [];
  return [{ spot, left: own.labels, right: other.labels, item: noItem, leaves: 0 }];
}

function continuityOf(identical: number, differences: readonly Difference[]): Continuity {
  const count = (kind: Difference['verdict']['kind']): number =>
    differences.reduce((total, { verdict, leaves }) => total + (verdict.kind === kind ? leaves : 0), 0);
  const [allowed, declared, drift] = [count('allowed'), count('declared'), count('drift')];
  return { leaves: identical + allowed + declared + drift, identical, allowed, declared, drift };
}

function sum(all: readonly Continuity[]): Continuity {
  const add = (key: keyof Continuity): number => all.reduce((total, each) => total + each[key], 0);
  return { leaves: add('leaves'), identical: add('identical'), allowed: add('allowed'), declared: add('declared'), drift: add('drift') };
}
