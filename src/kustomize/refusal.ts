import type { Origin } from './tree/origin.ts';

/** Kustomize would stop here. The build notes it, leaves the step out and goes on. */
export class Refusal extends Error {
  readonly origin: Origin | undefined;

  /** @param origin Where it is written; without, the entry that is at work. */
  constructor(message: string, origin?: Origin) {
    super(message);
    this.origin = origin;
  }
}
