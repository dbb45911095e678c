import { Document } from '../yaml/document.ts';
import { kustomizeSchema, type Schema } from '../yaml/kustomizeSchema.ts';
import { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { KustomizeFiles } from './files.ts';
import type { Node } from './tree/node.ts';
import { Origin } from './tree/origin.ts';
import { nodeOf } from './tree/nodeOf.ts';

export interface ParsedDocument {
  readonly document: Document;
  /** Undefined where the document cannot be read. */
  readonly node: Node | undefined;
}

export interface ParsedFile {
  readonly source: Source;
  /** Undefined where the bytes are not UTF-8. */
  readonly documents: readonly ParsedDocument[] | undefined;
}

/** The files of a run: each read and parsed once, however many kustomizations share it. */
export class ParsedFiles {
  readonly #bytes = new Map<string, Uint8Array | undefined>();
  readonly #parsed = new Map<string, ParsedFile>();
  readonly #readAsKubectl = new Map<string, ParsedFile>();
  readonly #texts = new Map<string, Source | undefined>();
  readonly #directories = new Map<string, boolean>();
  readonly #real = new Map<string, string>();

  read(files: KustomizeFiles, path: string): Uint8Array | undefined {
    if (!this.#bytes.has(path)) this.#bytes.set(path, files.read(path));
    return this.#bytes.get(path);
  }

  isDirectory(files: KustomizeFiles, path: string): boolean {
    let known = this.#directories.get(path);
    if (known === undefined) this.#directories.set(path, (known = files.isDirectory(path)));
    return known;
  }

  realPath(files: KustomizeFiles, path: string): string {
    let known = this.#real.get(path);
    if (known === undefined) this.#real.set(path, (known = files.realPath(path)));
    return known;
  }

  /** A file that is no YAML; undefined where its bytes are not UTF-8. */
  text(path: string, name: string, bytes: Uint8Array): Source | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, decode(name, bytes));
    return this.#texts.get(path);
  }

  /** The texts of those of some files that were parsed. */
  sources(paths: Iterable<string>): Source[] {
    return [...paths].flatMap((path) => (this.#parsed.get(path) ?? this.#readAsKubectl.get(path))?.source ?? []);
  }

  /** @param name How the file is called in places. */
  parse(path: string, name: string, bytes: Uint8Array): ParsedFile {
    let known = this.#parsed.get(path);
    if (!known) this.#parsed.set(path, (known = parseFile(name, bytes, kustomizeSchema)));
    return known;
  }

  /** As kubectl reads: `yes` is true. Kustomizations are read so, and JSON patches. */
  parseAsKubectl(path: string, name: string, bytes: Uint8Array): ParsedFile {
    let known = this.#readAsKubectl.get(path);
    if (!known) this.#readAsKubectl.set(path, (known = parseFile(name, bytes, undefined)));
    return known;
  }
}

function parseFile(name: string, bytes: Uint8Array, schema: Schema | undefined): ParsedFile {
  const source = decode(name, bytes);
  if (!source) return { source: new Source(name, ''), documents: undefined };
  return { source, documents: splitDocuments(source.text).map((range) => parseDocument(new Document(source, range, schema))) };
}

function decode(name: string, bytes: Uint8Array): Source | undefined {
  try {
    return new Source(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function parseDocument(document: Document): ParsedDocument {
  if (document.value === undefined && document.problems.length > 0) return { document, node: undefined };
  return { document, node: nodeOf(document, new Origin(document)) };
}
