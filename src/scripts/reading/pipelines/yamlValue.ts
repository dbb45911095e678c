import type { Place } from '../../../model/place.ts';
import { Document } from '../../../yaml/document.ts';
import { mergedFields } from '../../../yaml/mergedFields.ts';
import type { Node } from '../../../yaml/nodes.ts';
import { scalarPieces } from '../../../yaml/scalarPieces.ts';
import type { Source } from '../../../yaml/source.ts';
import { splitDocuments } from '../../../yaml/split.ts';
import { Fragment } from '../fragment.ts';

/** What all values of a document share. */
interface Origin {
  readonly source: Source;
  /** The text of the document, and where it begins in the source. */
  readonly text: string;
  readonly start: number;
}

/** A value of a YAML or JSON file that knows where it stands. What is not there, or of another type, is like an empty one. Aliases are followed. */
export class YamlValue {
  readonly #origin: Origin;
  readonly #node: Node | undefined;

  constructor(origin: Origin, node: Node | undefined) {
    this.#origin = origin;
    this.#node = node?.kind === 'alias' ? node.target : node;
  }

  /** One for each document that can be read. */
  static documents(source: Source): YamlValue[] {
    return splitDocuments(source.text).flatMap((range) => {
      const document = new Document(source, range);
      return document.value === undefined ? [] : [new YamlValue({ source, text: document.text, start: range.start }, document.tree)];
    });
  }

  /** The same for all values that are aliases of one. */
  get id(): unknown {
    return this.#node;
  }

  at(...names: readonly string[]): YamlValue {
    return names.reduce<YamlValue>((value, name) => new YamlValue(this.#origin, value.#fields().get(name)), this);
  }

  /** What stands behind each key of a mapping. */
  entries(): (readonly [string, YamlValue])[] {
    return [...this.#fields()].map(([name, node]) => [name, new YamlValue(this.#origin, node)] as const);
  }

  /** The items of a list. */
  items(): YamlValue[] {
    return this.#node?.kind === 'sequence' ? this.#node.children.map((node) => new YamlValue(this.#origin, node)) : [];
  }

  /** The items of a list, or a single value. */
  each(): YamlValue[] {
    return this.#node?.kind === 'sequence' ? this.items() : this.#node ? [this] : [];
  }

  /** A text as it is, a number or the like as it is written; undefined for all else. */
  get text(): string | undefined {
    if (this.#node?.kind !== 'scalar') return undefined;
    const { value, start, end } = this.#node;
    return typeof value === 'string' ? value : this.#origin.text.slice(start, end);
  }

  /** A text whose characters know where they stand; undefined for all else. */
  get fragment(): Fragment | undefined {
    const { source, text, start: before } = this.#origin;
    if (this.#node?.kind !== 'scalar' || typeof this.#node.value !== 'string') return undefined;
    return new Fragment(
      source,
      scalarPieces(text, this.#node).map(({ start, text: piece }) => ({ start: before + start, text: piece })),
    );
  }

  /** Its first line. */
  get place(): Place {
    const { source, text, start: before } = this.#origin;
    const { start, end } = this.#node ?? { start: 0, end: 0 };
    return new Fragment(source, [{ start: before + start, text: text.slice(start, end) }]).place(0, end - start);
  }

  /** Whether the tag stands before it: `!reference`. */
  hasTag(tag: string): boolean {
    const { text } = this.#origin;
    const start = this.#node?.start ?? 0;
    return text
      .slice(Math.max(0, start - tag.length - 80), start)
      .trimEnd()
      .endsWith(tag);
  }

  #fields(): ReadonlyMap<string, Node | undefined> {
    return (this.#node?.kind === 'mapping' && mergedFields(this.#node, this.#origin.text)) || new Map<string, Node>();
  }
}
