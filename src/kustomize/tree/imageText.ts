import type { Path } from '../../model/path.ts';
import type { Place } from '../../model/place.ts';
import type { Part, Span } from '../../model/resource.ts';
import type { Origin, Text } from './origin.ts';

/** An image that several have written: its name one, what follows another. */
export class ImageText implements Text {
  readonly #name: Origin;
  readonly #nameLength: number;
  readonly #rest: Origin;

  constructor(name: Origin, nameLength: number, rest: Origin) {
    this.#name = name;
    this.#nameLength = nameLength;
    this.#rest = rest;
  }

  locate(_path: Path, part?: Part, span?: Span): Place {
    return (span && span.start + span.length <= this.#nameLength ? this.#name : this.#rest).place(part);
  }
}
