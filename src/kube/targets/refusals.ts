import type { Refusal, Target } from '../../model/target.ts';

/** The chosen targets that refuse something, by id. */
export function refusing(targets: readonly Target[], refusal: Refusal): readonly string[] {
  return targets.filter(({ refuses }) => refuses.includes(refusal)).map(({ id }) => id);
}
