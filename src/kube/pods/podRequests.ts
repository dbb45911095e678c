import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRequirements } from '../objects.ts';
import { quantityOf } from '../quantity.ts';
import { containersOf, type PodContainer } from './containers.ts';

/** What the scheduler has to find on one node. */
export interface PodRequest {
  /** As a number of cores or bytes. */
  readonly amount: number;
  /** The largest part of it. */
  readonly at: Cursor;
  /** Whether there are other parts. */
  readonly isSum: boolean;
}

/**
 * How much of a resource the pod of an object asks for: that of the whole pod where it is written, else what its containers and
 * sidecars ask for together, or an init container by itself. A limit stands in for a request nobody wrote. Nothing where nobody asks.
 */
export function podRequest(resource: Resource, name: string): PodRequest | undefined {
  const containers = containersOf(resource);
  const [first] = containers;
  if (!first) return undefined;
  const whole = requestOf(first.pod.spec.at('resources'), name);
  if (whole) return { ...whole, isSum: false };
  const parts = (role: (container: PodContainer) => boolean): Part[] =>
    containers.filter(role).flatMap(({ cursor }) => requestOf(cursor.at('resources'), name) ?? []);
  const lasting = parts(({ role }) => role === 'main' || role === 'sidecar').toSorted(byAmount);
  const [firstInit] = parts(({ role }) => role === 'init').toSorted(byAmount);
  const sum = lasting.reduce((total, { amount }) => total + amount, 0);
  if (firstInit && firstInit.amount > sum) return { ...firstInit, isSum: false };
  return lasting[0] && { amount: sum, at: lasting[0].at, isSum: lasting.length > 1 };
}

interface Part {
  readonly amount: number;
  readonly at: Cursor;
}

function requestOf(resources: Cursor<ResourceRequirements | undefined>, name: string): Part | undefined {
  for (const field of ['requests', 'limits'] as const) {
    const at = resources.at(field).at(name) as Cursor;
    const amount = quantityOf(at.raw);
    if (amount !== undefined) return { amount, at };
  }
  return undefined;
}

function byAmount(a: Part, b: Part): number {
  return b.amount - a.amount;
}
