import { nearest } from '../../model/nearest.ts';
import type { Run } from '../run.ts';
import { isNull, ListNode, MapNode, type Node } from '../tree/node.ts';
import { type Fields, kustomizationFields, type Shape } from './shapes.ts';

/** A kustomization with its fields under their own names; what has no place in one is refused and left out. */
export function knownFields(run: Run, root: MapNode): MapNode {
  return checkedFields(run, root, kustomizationFields, 'a kustomization');
}

/** Kustomize does not tell upper from lower case. */
function checkedFields(run: Run, map: MapNode, fields: Fields, what: string): MapNode {
  const entries = new Map<string, Node>();
  for (const [key, value] of map.entries) {
    const name = Object.hasOwn(fields, key) ? key : Object.keys(fields).find((field) => field.toLowerCase() === key.toLowerCase());
    if (name === undefined) {
      const near = nearest(key, Object.keys(fields));
      run.refuse(`${what} has no field \`${key}\`; ${near ? `\`${near}\` may be meant` : 'remove it'}`, value.origin.place('key'));
      continue;
    }
    const checkedValue = checked(run, value, fields[name]!, name);
    if (checkedValue) entries.set(name, checkedValue);
  }
  return map.withEntries(entries);
}

function checked(run: Run, node: Node, shape: Shape, name: string): Node | undefined {
  if (isNull(node) || shape === 'anything') return node;
  if (typeof shape === 'string') {
    const wanted = { text: 'string', flag: 'boolean', number: 'number' }[shape];
    if (node.type === 'scalar' && typeof node.value === wanted) return node;
    const hint = { text: 'write a text, in quotes if need be', flag: 'write `true` or `false`', number: 'write a number' }[shape];
    return wrong(run, node, name, hint);
  }
  if ('list' in shape) {
    if (!(node instanceof ListNode)) return wrong(run, node, name, 'write a list');
    const items = node.items.map((item) => checked(run, item, shape.list, name));
    return items.every((item, index) => item === node.items[index]) ? node : node.withItems(items.filter((item) => item !== undefined));
  }
  if (!(node instanceof MapNode)) return wrong(run, node, name, 'write a map of fields');
  if ('fields' in shape) return checkedFields(run, node, shape.fields, `\`${name}\``);
  const entries = new Map<string, Node>();
  for (const [key, value] of node.entries) {
    const item = checked(run, value, shape.map, key);
    if (item) entries.set(key, item);
  }
  return node.withEntries(entries);
}

function wrong(run: Run, node: Node, name: string, hint: string): undefined {
  const is =
    node.type === 'scalar' ? (typeof node.value === 'string' ? 'a text' : `the ${typeof node.value} \`${node.text}\``) : `a ${node.type}`;
  run.refuse(`\`${name}\` is ${is} here, which kustomize refuses; ${hint}`, node.origin.place());
  return undefined;
}
