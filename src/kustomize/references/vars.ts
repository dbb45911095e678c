import type { Accumulator, BoundVar } from '../accumulator.ts';
import type { Draft } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { isSelected } from '../tables/fieldSpec.ts';
import { isClusterScoped } from '../tables/clusterScoped.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { isNull, ListNode, type MapNode, type Node, ScalarNode, type ScalarValue } from '../tree/node.ts';
import { visitField } from '../tree/visitField.ts';
import { findField } from './fieldMatcher.ts';
import { stepsOfFieldPath } from './fieldPath.ts';

/** Binds a variable to the resource it takes its value from, which may be renamed later. */
export function bindVar(at: Accumulator, entry: MapNode): BoundVar {
  const name = textOf(entry.get('name'));
  if (at.vars.some((other) => other.name === name))
    throw new Refusal(`the variable \`${name}\` is defined twice; remove one`, entry.origin);
  const reference = entry.get('objref');
  const [kind, wanted, namespace] = ['kind', 'name', 'namespace'].map((field) => textOf(lookup(reference, field))) as [
    string,
    string,
    string,
  ];
  const apiVersion = textOf(lookup(reference, 'apiVersion'));
  const slash = apiVersion.indexOf('/');
  const group = slash === -1 ? textOf(lookup(reference, 'group')) : apiVersion.slice(0, slash);
  const version = apiVersion === '' ? textOf(lookup(reference, 'version')) : apiVersion.slice(slash + 1);
  const scope = isClusterScoped(apiVersion, kind) ? '_non_namespaceable_' : namespace;
  const found = at.drafts.filter((draft) =>
    draft.allIds.some(
      (id) =>
        id.name === wanted && id.kind === kind && id.group === group && id.version === version && (scope === '' || id.namespace === scope),
    ),
  );
  if (found.length > 1)
    throw new Refusal(`the variable \`${name}\` may be taken from ${found.length} resources; add a namespace to \`objref\``, entry.origin);
  return { name, entry, draft: found[0] };
}

/** Puts the values of variables in the place of `$(NAME)`. */
export function resolveVars(run: Run, at: Accumulator): void {
  if (at.vars.length === 0) return;
  const values = new Map<string, ScalarNode>();
  for (const bound of at.vars) {
    const value = run.attempt(bound.entry.origin, () => valueOf(run, bound));
    if (value) values.set(bound.name, value);
  }
  for (const draft of at.drafts) expandIn(run, draft, at, values);
}

function valueOf(run: Run, { name, entry, draft }: BoundVar): ScalarNode | undefined {
  if (!draft) {
    run.refuseAbsent(
      `the variable \`${name}\` is taken from a resource that is not there; correct \`objref\``,
      (entry.get('objref') ?? entry).origin.place(),
    );
    return undefined;
  }
  const path = lookup(entry, 'fieldref', 'fieldpath') ?? lookup(entry, 'fieldref', 'fieldPath');
  const steps = stepsOfFieldPath((textOf(path) || 'metadata.name').replaceAll(/\[(\d+)\]/g, '.$1'));
  const value = findField(draft.root, steps);
  if (!(value instanceof ScalarNode))
    throw new Refusal(`the resource of the variable \`${name}\` has no \`${textOf(path)}\`; correct the path`, (path ?? entry).origin);
  return value;
}

function expandIn(run: Run, draft: Draft, at: Accumulator, values: ReadonlyMap<string, ScalarNode>): void {
  const { id } = draft;
  const write = (node: Node): Node => {
    if (isNull(node)) return node;
    if (node instanceof ScalarNode) return expanded(node, values);
    if (node instanceof ListNode) {
      const items = node.items.map((item) => (item instanceof ScalarNode ? expanded(item, values) : item));
      return items.some((item, index) => item !== node.items[index]) ? node.withItems(items) : node;
    }
    let map: MapNode = node;
    for (const [key, value] of map.entries) if (value instanceof ScalarNode) map = map.with(key, expanded(value, values));
    return map;
  };
  for (const spec of at.configuration.varReference) {
    if (!isSelected(id, spec) || !draft.root.get(spec.steps[0]!.replace(/\[\]$/, ''))) continue;
    run.attempt(draft.root.origin, () => {
      draft.root = visitField(draft.root, spec.steps, write, undefined, undefined) as MapNode;
    });
  }
}

const reference = /\$(?:\$|\(([^()]*)\))/g;

/** A text that is nothing but one reference takes the type of the variable too. */
function expanded(node: ScalarNode, values: ReadonlyMap<string, ScalarNode>): ScalarNode {
  if (typeof node.value !== 'string' || !node.value.includes('$')) return node;
  const whole = /^\$\(([^()]*)\)$/.exec(node.value);
  const only = whole && values.get(whole[1]!);
  const value: ScalarValue = only
    ? only.value
    : node.value.replace(reference, (match, name: string | undefined) => (name === undefined ? '$' : (values.get(name)?.text ?? match)));
  return value === node.value ? node : new ScalarNode(value, node.origin, node.earlier, node.keyOrigin);
}
