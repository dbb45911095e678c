import type { Gain } from '../../model/scorecard.ts';

/** `never-pull`, or `all errors: never-pull, local-hostname (lifts the cap)`. */
export function whatToFix({ rules, liftsCap }: Gain): string {
  return `${rules.length > 1 ? 'all errors: ' : ''}${rules.join(', ')}${liftsCap ? ' (lifts the cap)' : ''}`;
}
