import { Refusal } from '../refusal.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { isNull, ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import type { Origin } from '../tree/origin.ts';
import { readKustomizeScalar } from '../../yaml/kustomizeSchema.ts';
import { toNode } from '../tree/toNode.ts';

const element = /^\[([^=]*)=([^]*)\]$/;

/** The one value a path of a source leads to. */
export function findField(node: Node, steps: readonly string[]): Node | undefined {
  let current: Node | undefined = node;
  for (const step of steps) {
    if (current instanceof MapNode) current = current.get(step);
    else if (current instanceof ListNode) current = elementOf(current, step);
    else return undefined;
  }
  return current;
}

function elementOf({ items }: ListNode, step: string): Node | undefined {
  if (step === '-') return items.at(-1);
  const match = element.exec(step);
  if (match) return items.find((item) => textOf(match[1] === '' ? item : lookup(item, match[1]!)) === match[2]);
  return /^\d+$/.test(step) ? items[Number(step)] : undefined;
}

/** Rewrites every value the path of a target leads to. */
export class FieldMatcher {
  matched = 0;
  readonly #steps: readonly string[];
  readonly #write: (node: Node) => Node;
  /** What to make where nothing stands, and who makes it. */
  readonly #create: { readonly isMap: boolean; readonly origin: Origin } | undefined;

  constructor(
    steps: readonly string[],
    write: (node: Node) => Node,
    create: { readonly isMap: boolean; readonly origin: Origin } | undefined,
  ) {
    this.#steps = steps;
    this.#write = write;
    this.#create = create;
  }

  rewrite(node: Node): Node {
    return this.#at(node, 0);
  }

  #at(node: Node, depth: number): Node {
    const step = this.#steps[depth];
    if (step === undefined) {
      this.matched++;
      return this.#write(node);
    }
    if (/^\d+$/.test(step) && node instanceof ListNode) return this.#index(node, Number(step), depth);
    const match = element.exec(step);
    if (match) return node instanceof ListNode ? this.#elements(node, match[1]!, match[2]!, depth) : node;
    if (step === '*') return this.#every(node, depth);
    if (!(node instanceof MapNode)) {
      if (isNull(node) || node instanceof ScalarNode) return node;
      throw new Refusal(`\`${step}\` is asked of a list; write which element is meant, as in \`[name=web]\``);
    }
    const child = node.get(step) ?? this.#fresh(depth + 1);
    return child ? node.with(step, this.#at(child, depth + 1)) : node;
  }

  /** A new node of the kind the rest of the path needs. */
  #fresh(depth: number): Node | undefined {
    if (!this.#create) return undefined;
    const { isMap, origin } = this.#create;
    const next = this.#steps[depth];
    if (next === undefined) return isMap ? new MapNode(new Map(), origin) : new ScalarNode(null, origin);
    return element.test(next) || /^\d+$/.test(next) || next === '-' ? new ListNode([], origin) : new MapNode(new Map(), origin);
  }

  #index(list: ListNode, index: number, depth: number): Node {
    const fresh = index === list.items.length ? this.#fresh(depth + 1) : undefined;
    const item = list.items[index] ?? fresh;
    if (!item) throw new Refusal(`index ${index} is asked of a list of ${list.items.length}; correct the index`);
    const items = [...list.items];
    items[index] = this.#at(item, depth + 1);
    return list.withItems(items);
  }

  #elements(list: ListNode, field: string, wanted: string, depth: number): Node {
    const matches = matcherOf(wanted);
    const selected = (item: Node): boolean => {
      const value = field === '' ? item : lookup(item, field);
      return value !== undefined && matches(textOf(value));
    };
    if (!list.items.some(selected) && this.#create) {
      const { origin } = this.#create;
      const value = toNode(readKustomizeScalar(wanted), origin);
      const item = field === '' ? value : new MapNode(new Map([[field, value]]), origin);
      return list.withItems([...list.items, this.#at(item, depth + 1)]);
    }
    return list.withItems(list.items.map((item) => (selected(item) ? this.#at(item, depth + 1) : item)));
  }

  #every(node: Node, depth: number): Node {
    if (!(node instanceof ListNode)) throw new Refusal('`*` is asked of something that is no list; write the name of the field');
    return node.withItems(node.items.map((item) => this.#at(item, depth + 1)));
  }
}

/** The value of an element is a regular expression that may match any part. */
function matcherOf(wanted: string): (text: string) => boolean {
  if (/^[\w -]*$/.test(wanted)) return (text) => text.trim().includes(wanted);
  try {
    const expression = new RegExp(wanted);
    return (text) => expression.test(text.trim());
  } catch {
    throw new Refusal(`\`${wanted}\` is no regular expression; escape what is meant literally`);
  }
}
