import type { ResourceId } from '../../model/resource.ts';
import { podSpecOf } from '../../kube/defaults/podSpecs.ts';
import type { ValueDifference } from '../values/walk.ts';

/** A difference before anybody has judged it. */
export interface Change {
  readonly id: ResourceId;
  /** The field as `fieldShape` writes it; empty where one side lacks the whole object. */
  readonly shape: string;
  /** The last map key of the field. */
  readonly key: string;
  /** The field from the pod spec on, where it is part of one: `containers[].image`. */
  readonly pod?: string;
  readonly left: unknown;
  readonly right: unknown;
  /** The innermost list item it is part of, on each side. */
  readonly item: { readonly left: unknown; readonly right: unknown };
  /** Whether the right side is more than a laptop: what is allowed may still be wrong there. */
  readonly isProduction: boolean;
}

/** That one of the five allowances covers a difference. */
export interface Allowed {
  /** What to mind all the same. */
  readonly remark?: string;
}

export function changeOf({ spot, left, right, item }: ValueDifference, id: ResourceId, isProduction: boolean): Change {
  const { shape } = spot;
  const pod = podField(id, shape);
  return { id, shape, key: spot.key, ...(pod !== undefined && { pod }), left, right, item, isProduction };
}

/** Of custom resources, what has containers or volumes is taken for a pod. */
function podField(id: ResourceId, shape: string): string | undefined {
  const spec = podSpecOf(id);
  if (spec === undefined) return /(?:^|\.)((?:containers|initContainers|volumes|imagePullSecrets)\[\].*)$/.exec(shape)?.[1];
  return shape.startsWith(`${spec}.`) ? shape.slice(spec.length + 1) : undefined;
}
