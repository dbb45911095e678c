import type { RuleContext } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

/** How people name a minor version of Kubernetes. */
export const kubernetesVersion = /^1\.(?:0|[1-9]\d?)$/;

/** Minor versions, as numbers that compare. */
export interface Minors {
  readonly oldest: number;
  readonly newest: number;
}

/** The versions to judge a target by: the one chosen, else those it has in standard support. */
export function minorsOf({ kubernetes }: Target, { kubernetes: chosen }: Pick<RuleContext, 'kubernetes'>): Minors {
  return { oldest: minorOf(chosen ?? kubernetes.oldest), newest: minorOf(chosen ?? kubernetes.newest) };
}

/** 35, of `1.35`. */
export function minorOf(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}
