import { resourceId } from '../kube/resourceId.ts';
import { Cursor } from '../model/cursor.ts';
import type { Path } from '../model/path.ts';
import type { Place } from '../model/place.ts';
import type { Part, Resource, ResourceId, Span, Written } from '../model/resource.ts';
import type { Document } from '../yaml/document.ts';

/** An object as it stands in a file, alone in a document or as an item of a list. */
export class FileResource implements Resource {
  readonly id: ResourceId;
  readonly root: Cursor;
  readonly file: string;
  readonly #document: Document;
  readonly #prefix: Path;

  /** @param prefix The way from the document's root to the object. */
  constructor(document: Document, value: Readonly<Record<string, unknown>>, apiVersion: string, kind: string, prefix: Path) {
    this.id = resourceId(value, apiVersion, kind);
    this.root = new Cursor(value);
    this.file = document.source.file;
    this.#document = document;
    this.#prefix = prefix;
  }

  locate(path: Path, part?: Part, span?: Span): Place {
    return this.#document.locate([...this.#prefix, ...path], part, span);
  }

  written(path: Path): Written | undefined {
    return this.#document.written([...this.#prefix, ...path]);
  }

  history(): readonly Place[] {
    return [];
  }
}
