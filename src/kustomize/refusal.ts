import type { Origin } from './tree/origin.ts';

/** Kustomize would stop here. The build notes it, leaves the step out and goes on. */
export class Refusal extends Error {
  readonly origin: Origin | undefined;
  /** What is not there, where that is the reason. */
  readonly missing: string | undefined;

  /** @param origin Where it is written; without, the entry that is at work. */
  constructor(message: string, origin?: Origin, missing?: string) {
    super(message);
    this.missing = missing;
    this.origin = origin;
  }
}
