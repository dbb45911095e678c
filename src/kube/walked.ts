import { Cursor } from '../model/cursor.ts';

/** A map or a list on a walk through an object, and where it stands: a cursor that is made only when somebody wants it. */
export class Walked {
  readonly raw: object;
  readonly key: string | number;
  readonly #parent: Walked | undefined;
  #cursor: Cursor | undefined;

  constructor(raw: object, key: string | number, parent: Walked | undefined, cursor?: Cursor) {
    this.raw = raw;
    this.key = key;
    this.#parent = parent;
    this.#cursor = cursor;
  }

  static from(root: Cursor): Walked {
    return new Walked(root.raw as object, root.key, undefined, root);
  }

  get cursor(): Cursor {
    return (this.#cursor ??= new Cursor(this.raw, this.#parent!.cursor, this.key));
  }
}
