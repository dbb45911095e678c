import type { Cursor } from './cursor.ts';
import type { Fix } from './fix.ts';
import type { Place } from './place.ts';
import type { Part, Resource, Span } from './resource.ts';

/** What a rule yields: something wrong with one value of one resource. */
export interface Problem {
  readonly at: Cursor;
  /** Blame the map key instead of the value. */
  readonly part?: Part;
  /** The guilty stretch of a string value, such as one line of a ConfigMap file. */
  readonly span?: Span;
  /** What is wrong and what to write instead, in that order. Names in `backticks`. Never a secret value. */
  readonly message: string;
  /** The chosen targets on which the object is refused, stays Pending or cannot work. None: it runs, but differently. */
  readonly targets?: readonly string[];
  readonly related?: readonly (RelatedPlace | RelatedLine)[];
  /** What mends it. */
  readonly fix?: Fix;
}

/** A place in a file that is no manifest. */
export interface RelatedLine {
  readonly place: Place;
  readonly message: string;
}

/** What a set rule yields: the same, and which of the resources it is about. */
export interface SetProblem extends Problem {
  readonly resource: Resource;
}

/** Another value that has a part in the problem. */
export interface RelatedPlace {
  readonly resource: Resource;
  readonly at: Cursor;
  readonly message: string;
}
