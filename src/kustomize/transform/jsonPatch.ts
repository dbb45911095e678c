import { Refusal } from '../refusal.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { putOver } from '../tree/rewrite.ts';
import { sameValue } from '../tree/sameValue.ts';

/** Applies a JSON patch, with the leniency of the library kustomize uses: `replace` sets a key that is missing. */
export function applyJsonPatch(root: MapNode, operations: readonly Node[]): MapNode {
  let current: Node = root;
  for (const operation of operations) current = applyOperation(current, operation);
  return current as MapNode;
}

function applyOperation(root: Node, operation: Node): Node {
  const [op, path, value] = ['op', 'path', 'value'].map((field) => lookup(operation, field));
  const pointer = pointerOf(path, operation);
  const from = (): readonly string[] => pointerOf(lookup(operation, 'from'), operation);
  const name = textOf(op);
  if (name === 'add') return add(root, pointer, needed(value, operation), operation);
  if (name === 'remove') return remove(root, pointer, operation);
  if (name === 'replace') return replace(root, pointer, needed(value, operation), operation);
  if (name === 'test') return test(root, pointer, value, operation);
  if (name === 'copy') return add(root, pointer, find(root, from(), operation), operation);
  if (name === 'move') return add(remove(root, from(), operation), pointer, find(root, from(), operation), operation);
  throw new Refusal(`a JSON patch knows no \`op: ${name}\`; write add, remove, replace, move, copy or test`, (op ?? operation).origin);
}

/** What is not written is null. */
function needed(value: Node | undefined, operation: Node): Node {
  return value ?? new ScalarNode(null, operation.origin);
}

function pointerOf(node: Node | undefined, operation: Node): readonly string[] {
  const text = textOf(node);
  if (!node) throw new Refusal('the operation has no `path`; write for example `/spec/replicas`', operation.origin);
  return text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function missing(pointer: readonly string[], operation: Node): never {
  const path = lookup(operation, 'path') ?? operation;
  throw new Refusal(
    `there is nothing at \`/${pointer.join('/')}\` of the object; correct the path, or add what it lies in first`,
    path.origin,
  );
}

/** Rewrites the map or list in which the last step of a pointer lies. */
function within(node: Node, pointer: readonly string[], at: number, operation: Node, write: (holder: Node, key: string) => Node): Node {
  const key = pointer[at]!;
  if (at === pointer.length - 1) return write(node, key);
  if (node instanceof MapNode) {
    const child = node.get(key);
    if (!child) return missing(pointer, operation);
    return node.with(key, within(child, pointer, at + 1, operation, write));
  }
  if (!(node instanceof ListNode)) return missing(pointer, operation);
  const index = existingIndex(node, key) ?? missing(pointer, operation);
  return node.withItems(node.items.with(index, within(node.items[index]!, pointer, at + 1, operation, write)));
}

function add(root: Node, pointer: readonly string[], value: Node, operation: Node): Node {
  if (pointer.length === 0) return missing(pointer, operation);
  return within(root, pointer, 0, operation, (holder, key) => {
    if (holder instanceof MapNode) return holder.with(key, putOver(holder.get(key), value));
    if (!(holder instanceof ListNode)) return missing(pointer, operation);
    const index = key === '-' ? holder.items.length : indexOf(key, holder.items.length + 1);
    if (index === undefined || index > holder.items.length) return missing(pointer, operation);
    return holder.withItems(holder.items.toSpliced(index, 0, value));
  });
}

function remove(root: Node, pointer: readonly string[], operation: Node): Node {
  if (pointer.length === 0) return missing(pointer, operation);
  return within(root, pointer, 0, operation, (holder, key) => {
    if (holder instanceof MapNode && holder.get(key)) return holder.without(key);
    const index = holder instanceof ListNode ? existingIndex(holder, key) : undefined;
    if (index === undefined) return missing(pointer, operation);
    return (holder as ListNode).withItems((holder as ListNode).items.toSpliced(index, 1));
  });
}

function replace(root: Node, pointer: readonly string[], value: Node, operation: Node): Node {
  if (pointer.length === 0) return missing(pointer, operation);
  return within(root, pointer, 0, operation, (holder, key) => {
    if (holder instanceof MapNode) return holder.with(key, putOver(holder.get(key), value));
    const index = holder instanceof ListNode ? existingIndex(holder, key) : undefined;
    if (index === undefined) return missing(pointer, operation);
    const { items } = holder as ListNode;
    return (holder as ListNode).withItems(items.with(index, putOver(items[index], value)));
  });
}

function test(root: Node, pointer: readonly string[], value: Node | undefined, operation: Node): Node {
  const found = find(root, pointer, operation);
  if (sameValue(found.plain, value?.plain ?? null)) return root;
  throw new Refusal(`the test of \`/${pointer.join('/')}\` fails: another value stands there`, (value ?? operation).origin);
}

function find(root: Node, pointer: readonly string[], operation: Node): Node {
  let current: Node | undefined = root;
  for (const step of pointer) {
    if (current instanceof MapNode) current = current.get(step);
    else if (current instanceof ListNode) current = current.items[existingIndex(current, step) ?? -1];
    else current = undefined;
  }
  return current ?? missing(pointer, operation);
}

function existingIndex({ items }: ListNode, key: string): number | undefined {
  const index = indexOf(key, items.length);
  return index !== undefined && index < items.length ? index : undefined;
}

/** A negative index counts from the end. */
function indexOf(key: string, length: number): number | undefined {
  if (!/^-?\d+$/.test(key)) return undefined;
  const index = Number(key);
  return index >= 0 ? index : index >= -length ? index + length : undefined;
}
