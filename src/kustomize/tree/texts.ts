import type { Path } from '../../model/path.ts';
import type { Place } from '../../model/place.ts';
import type { Part, Span } from '../../model/resource.ts';
import { Document } from '../../yaml/document.ts';
import type { Schema } from '../../yaml/kustomizeSchema.ts';
import type { Source } from '../../yaml/source.ts';
import { Source as YamlSource } from '../../yaml/source.ts';
import type { Range } from '../../yaml/split.ts';
import type { Origin, Text } from './origin.ts';

/** A stretch of a file that is no YAML: the file of a generator, or one line of it. */
export class Stretch implements Text {
  readonly source: Source;
  readonly start: number;
  readonly end: number;

  constructor(source: Source, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  locate(_path: Path, part?: Part, span?: Span): Place {
    const { file, lines, text } = this.source;
    const start = this.start + (part === 'value' || part === undefined ? (span?.start ?? 0) : 0);
    const wanted = span && part !== 'key' ? start + span.length : this.end;
    const newline = text.slice(start, wanted).search(/[\r\n]/);
    const end = Math.max(start + 1, newline === -1 ? wanted : start + newline);
    return { file, start: lines.position(start), end: lines.position(end) };
  }
}

/** A part of a string somebody wrote: `value` in `KEY=value`. */
export class PartOf implements Text {
  readonly origin: Origin;
  readonly span: Span;

  constructor(origin: Origin, span: Span) {
    this.origin = origin;
    this.span = span;
  }

  locate(_path: Path, part?: Part, span?: Span): Place {
    if (part === 'key') return this.origin.place();
    return this.origin.place('value', span ? { start: this.span.start + span.start, length: span.length } : this.span);
  }
}

/** YAML within a string of another document: an inline patch. */
export class InnerDocument implements Text {
  readonly document: Document;
  readonly origin: Origin;

  constructor(origin: Origin, text: string, range: Range, schema: Schema) {
    this.origin = origin;
    this.document = new Document(new YamlSource('', text), range, schema);
  }

  locate(path: Path, part?: Part, span?: Span): Place {
    return this.outer(this.document.locate(path, part, span));
  }

  /** From a place in the string to the place in the file. */
  outer({ start, end }: Place): Place {
    const { lines } = this.document.source;
    const from = lines.start(start.line)! + start.column - 1;
    const to = lines.start(end.line)! + end.column - 1;
    return this.origin.place('value', { start: from, length: Math.max(1, to - from) });
  }
}
