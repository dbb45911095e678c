import type { Schema } from 'js-yaml';
import type { Path } from '../model/path.ts';
import type { Place } from '../model/place.ts';
import type { Part, Span, Written } from '../model/resource.ts';
import { placeOf } from './locate.ts';
import { rememberLast } from '../model/rememberLast.ts';
import { type Node, readTree } from './nodes.ts';
import { parseValue } from './parse.ts';
import type { Source } from './source.ts';
import type { Range } from './split.ts';

/** Something that keeps a document, or a part of it, from being read. */
export interface SyntaxProblem {
  readonly message: string;
  readonly place: Place;
}

/** One YAML document of a source. */
export class Document {
  readonly source: Source;
  /** The value as kubectl reads it; `undefined` where the document cannot be read. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** Where it stands in its source. */
  readonly range: Range;
  /** How its scalars are read; undefined for as kubectl reads them. */
  readonly schema: Schema | undefined;

  /** @param schema How scalars are read, where not as kubectl reads them. */
  constructor(source: Source, range: Range, schema?: Schema) {
    this.source = source;
    this.range = range;
    this.schema = schema;
    const { value, problems } = parseValue(this.text, schema);
    this.value = value;
    this.problems = problems.map(({ message, offset }) => {
      const start = source.lines.position(range.start + offset);
      return { message, place: { file: source.file, start, end: { line: start.line, column: start.column + 1 } } };
    });
  }

  get tree(): Node | undefined {
    return readTree(this.text, this.schema);
  }

  get text(): string {
    return this.source.text.slice(this.range.start, this.range.end);
  }

  /** The way to the value at `path`; absent in a list of operations, such as a JSON patch, where no value stands for itself. */
  written(path: Path): Written | undefined {
    return Array.isArray(this.value) ? undefined : { file: this.source.file, document: this.range.start, path };
  }

  /** Where the value at `path` was written, or its nearest written ancestor, within one line. */
  locate(path: Path, part: Part = 'value', span?: Span): Place {
    const { source } = this;
    const { tree, text } = takenApart(this);
    const { start, end } = placeOf(tree, text, path, part, span);
    return {
      file: source.file,
      start: source.lines.position(this.range.start + start),
      end: source.lines.position(this.range.start + end),
    };
  }
}

/** Findings come document by document; keeping the trees of all would double the memory of a run. */
const takenApart = rememberLast(({ text, tree }: Document) => ({ text, tree }));
