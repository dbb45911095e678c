import { type Field, fieldShape, type ListItem } from '../../model/field.ts';
import type { Path } from '../../model/path.ts';

type Key = string | number;

/** Where two objects are being compared: the way there in each of them, and what both ways have in common. */
export class Spot {
  readonly parent: Spot | undefined;
  readonly step: string | ListItem;
  /** 0 for the object itself. */
  readonly depth: number;
  readonly #leftKey: Key;
  readonly #rightKey: Key;
  #shape: string | undefined;

  static readonly root = new Spot(undefined, '', '', '');

  private constructor(parent: Spot | undefined, step: string | ListItem, leftKey: Key, rightKey: Key) {
    this.parent = parent;
    this.step = step;
    this.depth = parent ? parent.depth + 1 : 0;
    this.#leftKey = leftKey;
    this.#rightKey = rightKey;
  }

  at(key: string): Spot {
    return new Spot(this, key, key, key);
  }

  /** What has another key, or another position, in each object. */
  between(step: string | ListItem, left: Key, right: Key): Spot {
    return new Spot(this, step, left, right);
  }

  get field(): Field {
    return this.#steps((spot) => spot.step);
  }

  /** As `fieldShape` writes it. */
  get shape(): string {
    return (this.#shape ??= fieldShape(this.field));
  }

  get leftPath(): Path {
    return this.#steps((spot) => spot.#leftKey);
  }

  get rightPath(): Path {
    return this.#steps((spot) => spot.#rightKey);
  }

  /** The innermost item of a list that this is, or is a part of. */
  get item(): Spot | undefined {
    if (typeof this.step !== 'string') return this;
    return this.parent?.item;
  }

  /** The map key of the value, or of the list it is an item of. */
  get key(): string {
    return typeof this.step === 'string' ? this.step : (this.parent?.key ?? '');
  }

  #steps<T>(take: (spot: Spot) => T): T[] {
    const steps: T[] = [];
    // oxlint-disable-next-line typescript/no-this-alias
    for (let spot: Spot = this; spot.parent; spot = spot.parent) steps.push(take(spot));
    return steps.toReversed();
  }
}
