import type { Accumulator } from '../accumulator.ts';
import { type Draft, keyOfId, nameOfId } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import { type FieldSpec, isSelected } from '../tables/fieldSpec.ts';
import { textOf } from '../tree/lookup.ts';
import { MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';

export interface NamespaceOptions {
  readonly unsetOnly?: boolean;
  readonly subjects?: string;
}

/** Puts all resources into a namespace. */
export function setNamespace(at: Accumulator, value: Node, specs: readonly FieldSpec[], options: NamespaceOptions = {}): void {
  const name = textOf(value);
  if (name === '') return;
  const write = (node: Node): Node => {
    if (options.unsetOnly && textOf(node) !== '') return node;
    return node instanceof ScalarNode && node.origin === value.origin
      ? new ScalarNode(name, value.origin)
      : writeOver(node, name, value.origin);
  };
  for (const draft of at.drafts) {
    draft.remember();
    if (!draft.isClusterScoped) draft.root = visitField(draft.root, ['metadata', 'namespace'], write, 'scalar', value.origin) as MapNode;
    bindSubjects(draft, value, write, options.subjects);
    for (const spec of specs) {
      if (spec.path === 'metadata/namespace' || !isSelected(draft.id, spec)) continue;
      if (spec.path === 'subjects' && draft.id.kind.endsWith('RoleBinding')) continue;
      draft.root = visitField(draft.root, spec.steps, write, spec.create ? 'scalar' : undefined, value.origin) as MapNode;
    }
  }
  refuseConflicts(at.drafts, value);
}

/** Of the subjects of a binding only the account `default` moves along; others follow their ServiceAccount by name. */
function bindSubjects(draft: Draft, value: Node, write: (node: Node) => Node, mode = 'defaultOnly'): void {
  const { kind } = draft.id;
  const subjects = draft.root.get('subjects');
  if ((kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') || subjects?.type !== 'list' || mode === 'none') return;
  const moved = subjects.items.map((subject) => {
    if (!(subject instanceof MapNode)) return subject;
    const moves =
      mode === 'allServiceAccounts' ? textOf(subject.get('kind')) === 'ServiceAccount' : textOf(subject.get('name')) === 'default';
    return moves ? visitField(subject, ['namespace'], write, 'scalar', value.origin) : subject;
  });
  draft.root = draft.root.with('subjects', subjects.withItems(moved));
}

function refuseConflicts(drafts: readonly Draft[], value: Node): void {
  const seen = new Set<string>();
  for (const { id } of drafts) {
    const key = keyOfId(id);
    if (seen.has(key)) {
      throw new Refusal(
        `two resources become \`${nameOfId(id)}\` once both are in the namespace \`${textOf(value)}\`; rename one`,
        value.origin,
      );
    }
    seen.add(key);
  }
}
