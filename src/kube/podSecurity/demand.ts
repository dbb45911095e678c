import type { RelatedPlace } from '../../model/problem.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';
import { minorsOf } from '../apis/kubernetesVersion.ts';
import type { Breach, PodSecurityLevel } from './breach.ts';

/** Somebody who holds a pod to a Pod Security Standard. */
export interface Demand {
  /** As the beginning of a message. */
  readonly who: string;
  readonly level: PodSecurityLevel;
  /** Where it holds. */
  readonly targets: readonly Target[];
  /** Whether the pod is refused, and not only unwanted. */
  readonly refuses: boolean;
  /** Whether it is what a target demands of its own accord, so that the rules which know what targets refuse have said it. */
  readonly isOwn?: boolean;
  /** The minor version of the standard. Absent: the newest. */
  readonly version?: number;
  readonly related?: RelatedPlace;
}

/** Where a demand is not met because of a breach. */
export function targetsOf(
  { level, targets, isOwn, version = Infinity }: Demand,
  breach: Breach,
  context: Pick<RuleContext, 'targets' | 'kubernetes'>,
): readonly Target[] {
  const { since = 0, before = Infinity, isFoundOn, isMetOn } = breach;
  if (breach.level === 'restricted' && level === 'baseline') return [];
  if (!isOwn && isFoundOn && context.targets.every(isFoundOn)) return [];
  return targets.filter((target) => {
    const minor = Math.min(version, minorsOf(target, context).newest);
    return minor >= since && minor < before && !isMetOn?.(target) && !(isOwn && isFoundOn?.(target));
  });
}
