import type { Accumulator } from '../accumulator.ts';
import { Refusal } from '../refusal.ts';
import { type FieldSpec, isSelected } from '../tables/fieldSpec.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { ImageText } from '../tree/imageText.ts';
import { Origin } from '../tree/origin.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';
import { expressionOf } from './pattern.ts';

/** Renames, tags and pins images as one entry of `images` says. */
export function setImages(at: Accumulator, entry: Node, specs: readonly FieldSpec[]): void {
  const name = lookup(entry, 'name');
  if (!name) return;
  const expression = expressionFor(name);
  if (!expression) return;
  const change = changeOf(entry);
  const write = (node: Node): Node => {
    if (!(node instanceof ScalarNode) || typeof node.value !== 'string' || !expression.test(node.text)) return node;
    const text = change.apply(node.text);
    return text === node.text && change.origin === undefined ? node : writeOver(node, text, change.originOf(node, text));
  };
  for (const draft of at.drafts) {
    if (draft.id.kind !== 'CustomResourceDefinition') draft.root = inContainers(draft.root, write) as MapNode;
    for (const spec of specs) {
      if (isSelected(draft.id, spec)) draft.root = visitField(draft.root, spec.steps, write, undefined, undefined) as MapNode;
    }
  }
}

/** The name is part of a regular expression; one that is none matches nothing. */
function expressionFor(name: Node): RegExp | undefined {
  try {
    return expressionOf(`^${textOf(name)}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`, name);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

interface Change {
  readonly apply: (image: string) => string;
  readonly origin: Origin | undefined;
  readonly originOf: (before: Node, image: string) => Origin;
}

function changeOf(entry: Node): Change {
  const [newName, newTag, digest, tagSuffix] = ['newName', 'newTag', 'digest', 'tagSuffix'].map((field) => lookup(entry, field));
  const [name, tag, hash, suffix] = [newName, newTag, digest, tagSuffix].map(textOf) as [string, string, string, string];
  const apply = (image: string): string => {
    const parts = split(image);
    let { rest } = parts;
    if (tag !== '' && hash !== '') rest = `:${tag}@${hash}`;
    else if (tag !== '') rest = `:${tag}`;
    else if (hash !== '') rest = `@${hash}`;
    else if (suffix !== '') rest = `${parts.tag || ':'}${suffix}`;
    return (name === '' ? parts.name : name) + rest;
  };
  const origin = (newTag ?? digest ?? tagSuffix ?? newName)?.origin;
  const originOf = (before: Node, image: string): Origin =>
    new Origin(new ImageText((newName ?? before).origin, split(image).name.length, origin ?? entry.origin));
  return { apply, origin, originOf };
}

/** An image ends where a `:` or `@` follows the first slash, so that a registry keeps its port. */
function split(image: string): { name: string; tag: string; rest: string } {
  const slash = image.indexOf('/');
  const searched = slash === -1 ? image : image.slice(slash);
  const offset = slash === -1 ? 0 : slash;
  const colon = searched.indexOf(':');
  const at = searched.indexOf('@');
  const end = colon !== -1 && (at === -1 || colon < at) ? colon : at;
  if (end === -1) return { name: image, tag: '', rest: '' };
  const tag = searched.slice(end, at > end ? at : undefined);
  return { name: image.slice(0, offset + end), tag: tag.startsWith(':') ? tag : '', rest: image.slice(offset + end) };
}

/** Containers anywhere in an object, whatever its kind. */
function inContainers(node: Node, write: (node: Node) => Node): Node {
  if (node instanceof ScalarNode || !mentionsContainers(node)) return node;
  if (node instanceof ListNode) {
    return eachItem(node, (item) => inContainers(item, write));
  }
  let map: MapNode = node;
  for (const [key, value] of node.entries) {
    let next = value;
    if ((key === 'containers' || key === 'initContainers') && value instanceof ListNode) {
      next = eachItem(value, (item) =>
        item instanceof MapNode && item.get('image') ? item.with('image', write(item.get('image')!)) : item,
      );
    }
    next = inContainers(next, write);
    if (next !== value) map = map.with(key, next);
  }
  return map;
}

function eachItem(list: ListNode, change: (item: Node) => Node): ListNode {
  const items = list.items.map(change);
  return items.some((item, index) => item !== list.items[index]) ? list.withItems(items) : list;
}

/** Nodes are shared by builds, so each is searched once. */
const mentions = new WeakMap<Node, boolean>();

function mentionsContainers(node: Node): boolean {
  if (node instanceof ScalarNode) return false;
  let known = mentions.get(node);
  if (known === undefined) {
    known =
      node instanceof ListNode
        ? node.items.some(mentionsContainers)
        : node.entries.has('containers') || node.entries.has('initContainers') || [...node.entries.values()].some(mentionsContainers);
    mentions.set(node, known);
  }
  return known;
}
