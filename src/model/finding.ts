import type { Allowance } from './allowance.ts';
import type { FileFix } from './fix.ts';
import type { Path } from './path.ts';
import type { Place } from './place.ts';
import type { ResourceId } from './resource.ts';
import type { Severity } from './severity.ts';

/** A problem with its severity and place. Plain data: survives `JSON.stringify`. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly resource?: ResourceId;
  readonly path?: Path;
  /** The chosen targets it breaks on. */
  readonly targets: readonly string[];
  /** The environments it reaches; empty for plain files. */
  readonly environments: readonly string[];
  readonly allowance?: Allowance;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** What mends it. */
  readonly fix?: FileFix;
}

/** A finding that somebody decided to live with, or that a baseline records. */
export interface SuppressedFinding extends Finding {
  readonly suppression: {
    readonly by: 'comment' | 'annotation' | 'configuration' | 'baseline';
    readonly reason: string;
    readonly until?: string;
  };
}
