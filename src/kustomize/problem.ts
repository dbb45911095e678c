import type { Place } from '../model/place.ts';

/** What kustomize refuses, or what the engine leaves out. */
export interface KustomizeProblem {
  readonly kind: 'refused' | 'unsupported';
  /** What is wrong; then what to write instead. */
  readonly message: string;
  readonly place: Place;
  /** What is not there, where that is the reason. */
  readonly missing?: string;
}
