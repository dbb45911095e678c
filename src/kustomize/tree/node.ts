import type { Origin, Trail } from './origin.ts';

export type ScalarValue = string | number | boolean | null;

/**
 * A value that knows who wrote it. Nodes never change: whoever writes makes new ones along the path and shares the rest,
 * so a base is parsed once and taken by any number of overlays without copying.
 */
export type Node = ScalarNode | MapNode | ListNode;

abstract class Written {
  readonly origin: Origin;
  /** Who wrote the value before. */
  readonly earlier: Trail | undefined;
  /** Who wrote the key, where that is somebody else than who wrote the value. */
  readonly keyOrigin: Origin | undefined;

  constructor(origin: Origin, earlier?: Trail, keyOrigin?: Origin) {
    this.origin = origin;
    this.earlier = earlier;
    this.keyOrigin = keyOrigin;
  }

  get trail(): Trail {
    return { origin: this.origin, earlier: this.earlier };
  }
}

export class ScalarNode extends Written {
  readonly type = 'scalar';
  readonly value: ScalarValue;
  /** As it was written: `1.10` for 1.1, empty for a value that is missing. */
  readonly text: string;
  /** What kustomize prints instead, where its writer does not keep the value. */
  readonly printed: string | undefined;

  constructor(
    value: ScalarValue,
    origin: Origin,
    earlier?: Trail,
    keyOrigin?: Origin,
    text: string = value === null ? '' : String(value),
    printed?: string,
  ) {
    super(origin, earlier, keyOrigin);
    this.value = value;
    this.text = text;
    this.printed = printed;
  }

  get plain(): unknown {
    return this.printed ?? this.value;
  }
}

export class MapNode extends Written {
  readonly type = 'map';
  readonly entries: ReadonlyMap<string, Node>;
  #plain: unknown;

  constructor(entries: ReadonlyMap<string, Node>, origin: Origin, earlier?: Trail, keyOrigin?: Origin) {
    super(origin, earlier, keyOrigin);
    this.entries = entries;
  }

  get(key: string): Node | undefined {
    return this.entries.get(key);
  }

  with(key: string, value: Node): MapNode {
    if (this.entries.get(key) === value) return this;
    return this.withEntries(new Map(this.entries).set(key, value));
  }

  without(key: string): MapNode {
    if (!this.entries.has(key)) return this;
    const entries = new Map(this.entries);
    entries.delete(key);
    return this.withEntries(entries);
  }

  withEntries(entries: ReadonlyMap<string, Node>): MapNode {
    return new MapNode(entries, this.origin, this.earlier, this.keyOrigin);
  }

  /** The value without its writers; shared by all who share the node. */
  get plain(): unknown {
    return (this.#plain ??= Object.fromEntries([...this.entries].map(([key, node]) => [key, node.plain])));
  }
}

export class ListNode extends Written {
  readonly type = 'list';
  readonly items: readonly Node[];
  #plain: unknown;

  constructor(items: readonly Node[], origin: Origin, earlier?: Trail, keyOrigin?: Origin) {
    super(origin, earlier, keyOrigin);
    this.items = items;
  }

  withItems(items: readonly Node[]): ListNode {
    return new ListNode(items, this.origin, this.earlier, this.keyOrigin);
  }

  get plain(): unknown {
    return (this.#plain ??= this.items.map((node) => node.plain));
  }
}

export function isNull(node: Node | undefined): boolean {
  return node === undefined || (node.type === 'scalar' && node.value === null);
}
