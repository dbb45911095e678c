import type { Path } from '../../model/path.ts';
import type { Place } from '../../model/place.ts';
import type { Part, Span, Written } from '../../model/resource.ts';

/** A text with places: a YAML document, a generator's file, one line of it. */
export interface Text {
  locate(path: Path, part?: Part, span?: Span): Place;
  /** The document it is, where it is one of a file. */
  written?(path: Path): Written | undefined;
}

/** Who wrote a value: a text, and the way to the value in it. Becomes a place only when one is asked for. */
export class Origin {
  readonly text: Text;
  readonly parent: Origin | undefined;
  readonly step: string | number;

  constructor(text: Text, parent?: Origin, step: string | number = '') {
    this.text = text;
    this.parent = parent;
    this.step = step;
  }

  child(step: string | number): Origin {
    return new Origin(this.text, this, step);
  }

  get path(): Path {
    const path: (string | number)[] = [];
    let { parent, step } = this as { parent: Origin | undefined; step: string | number };
    while (parent) {
      path.push(step);
      ({ parent, step } = parent);
    }
    return path.toReversed();
  }

  /** What the text has at the value's path and `further` from there. */
  written(further: Path): Written | undefined {
    return this.text.written?.([...this.path, ...further]);
  }

  place(part?: Part, span?: Span): Place {
    return this.text.locate(this.path, part, span);
  }
}

/** Writers of a value, the last first. */
export interface Trail {
  readonly origin: Origin;
  readonly earlier: Trail | undefined;
}
