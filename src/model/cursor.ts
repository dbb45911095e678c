import { isMap } from './isMap.ts';
import type { Path } from './path.ts';

type Keys<T> = unknown extends T ? string : KeysOf<NonNullable<T>>;
type KeysOf<T> = T extends readonly unknown[] ? never : T extends object ? Extract<keyof T, string> : never;
type Child<T, K extends string> = unknown extends T ? unknown : ChildOf<NonNullable<T>, K>;
type ChildOf<T, K extends string> = T extends readonly unknown[] ? never : K extends keyof T ? T[K] : never;
type Item<T> = unknown extends T ? unknown : T extends readonly (infer I)[] ? I : never;
type Value<T> = unknown extends T ? unknown : T extends readonly unknown[] ? never : T extends object ? T[keyof T] : never;

/**
 * A value of a manifest together with the way that led to it.
 *
 * `T` is what the value should be, `unknown` where nobody said, and then every key may be asked for. Nothing is believed until it is read. Reading a map where a list stands, or a string
 * where a number stands, yields nothing instead of an error: `malformed-object` reports wrong shapes.
 * As in the Kubernetes API, a key with a null value does not exist.
 */
export class Cursor<T = unknown> {
  /** The value as parsed, whatever it is. */
  readonly raw: unknown;
  readonly #parent: Cursor | undefined;
  readonly #key: string | number;

  constructor(raw: unknown, parent?: Cursor, key: string | number = '') {
    this.raw = raw;
    this.#parent = parent;
    this.#key = key;
  }

  get exists(): boolean {
    return this.raw !== undefined && this.raw !== null;
  }

  /** The last step of the path: this value's map key or list index. */
  get key(): string | number {
    return this.#key;
  }

  get path(): Path {
    return this.#parent ? [...this.#parent.path, this.#key] : [];
  }

  at<K extends Keys<T>>(key: K): Cursor<Child<T, K>> {
    const { raw } = this;
    const value = isMap(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
    return new Cursor(value, this, key);
  }

  /** The items of a list; nothing where no list stands. */
  items(): Cursor<Item<NonNullable<T>>>[] {
    const { raw } = this;
    return Array.isArray(raw) ? raw.map((item, index) => new Cursor(item, this, index)) : [];
  }

  /** The entries of a map, in the order written; nothing where no map stands. */
  entries(): [string, Cursor<Value<NonNullable<T>>>][] {
    const { raw } = this;
    return isMap(raw) ? Object.keys(raw).map((key) => [key, new Cursor(raw[key], this, key)]) : [];
  }

  string(): string | undefined {
    return typeof this.raw === 'string' ? this.raw : undefined;
  }

  number(): number | undefined {
    return typeof this.raw === 'number' ? this.raw : undefined;
  }

  boolean(): boolean | undefined {
    return typeof this.raw === 'boolean' ? this.raw : undefined;
  }
}
