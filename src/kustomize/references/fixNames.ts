import type { Accumulator } from '../accumulator.ts';
import { type Draft, nameOfId } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import { Renamed } from './renamed.ts';
import type { Run } from '../run.ts';
import type { Configuration } from '../tables/configuration.ts';
import { type FieldSpec, isSelected, type Selected } from '../tables/fieldSpec.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { isNull, ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { writeOver } from '../tree/rewrite.ts';
import { visitField } from '../tree/visitField.ts';

interface Reference {
  readonly target: Selected;
  readonly spec: FieldSpec;
}

/** Makes names that refer to renamed resources follow them. */
export function fixNames(run: Run, at: Accumulator): void {
  const renamed = new Renamed(at.drafts);
  if (renamed.isEmpty) return;
  const references = referencesByKind(at.configuration);
  for (const draft of at.drafts) {
    const id = draft.originalId;
    for (const { target, spec } of [...(references.get(id.kind) ?? []), ...(references.get('') ?? [])]) {
      if (!isSelected(id, spec) || !mayHold(draft.root, spec)) continue;
      run.attempt(draft.root.origin, () => {
        draft.root = visitField(draft.root, spec.steps, new Referrer(draft, target, spec, renamed).write, undefined, undefined) as MapNode;
      });
    }
  }
}

const byConfiguration = new WeakMap<Configuration, ReadonlyMap<string, readonly Reference[]>>();

function referencesByKind(configuration: Configuration): ReadonlyMap<string, readonly Reference[]> {
  let known = byConfiguration.get(configuration);
  if (known) return known;
  const byKind = new Map<string, Reference[]>();
  for (const { fieldSpecs, ...target } of configuration.nameReference) {
    for (const spec of fieldSpecs) byKind.set(spec.kind, [...(byKind.get(spec.kind) ?? []), { target, spec }]);
  }
  known = byKind;
  byConfiguration.set(configuration, known);
  return known;
}

function mayHold(root: MapNode, { steps }: FieldSpec): boolean {
  return root.get(steps[0]!.replace(/\[\]$/, '')) !== undefined;
}

class Referrer {
  readonly #draft: Draft;
  readonly #target: Selected;
  readonly #spec: FieldSpec;
  readonly #renamed: Renamed;

  constructor(draft: Draft, target: Selected, spec: FieldSpec, renamed: Renamed) {
    this.#draft = draft;
    this.#target = target;
    this.#spec = spec;
    this.#renamed = renamed;
  }

  readonly write = (node: Node): Node => {
    if (isNull(node)) return node;
    if (node instanceof ListNode) {
      const items = node.items.map((item) =>
        item instanceof MapNode ? this.#inMap(item) : item instanceof ScalarNode ? this.#inScalar(item) : item,
      );
      return items.some((item, index) => item !== node.items[index]) ? node.withItems(items) : node;
    }
    return node instanceof MapNode ? this.#inMap(node) : this.#inScalar(node);
  };

  #inScalar(node: ScalarNode): Node {
    const found = this.#select(node.text, () => true, sameNames, node);
    if (!found || found.id.name === node.text) return node;
    return writeOver(node, found.id.name, nameOf(found).origin);
  }

  #inMap(node: MapNode): Node {
    const name = node.get('name');
    if (!name) throw new Refusal(`\`${this.#spec.path}\` has no \`name\`; add one`, node.origin);
    const namespace = node.get('namespace');
    const found = this.#select(textOf(name), this.#inNamespace(namespace), sameNamesAndNamespaces, name);
    if (!found) return node;
    const named = found.id.name === textOf(name) ? node : node.with('name', writeOver(name, found.id.name, nameOf(found).origin));
    if (found.namespace === '' || found.namespace === textOf(namespace)) return named;
    const from = lookup(found.root, 'metadata', 'namespace') ?? found.root;
    return named.with('namespace', writeOver(namespace, found.namespace, from.origin));
  }

  /** A namespace beside the name means the original one, or, if nothing ever was there, the current one. */
  #inNamespace(node: Node | undefined): (draft: Draft) => boolean {
    if (!node) return () => true;
    const namespace = textOf(node);
    const wasThere = this.#renamed.firstIn(namespace).some((draft) => this.#mayRefer(draft));
    return (draft) => (wasThere ? draft.originalId : draft.id).namespace === namespace;
  }

  #mayRefer(candidate: Draft): boolean {
    const { id } = this.#draft;
    if (this.#draft.isClusterScoped || candidate.isClusterScoped || candidate.id.namespace === id.namespace) return true;
    if (id.kind !== 'RoleBinding') return false;
    const subjects = this.#draft.root.get('subjects');
    return (
      subjects instanceof ListNode &&
      subjects.items.some(
        (item) =>
          textOf(lookup(item, 'kind')) === 'ServiceAccount' &&
          lookup(item, 'namespace') !== undefined &&
          textOf(lookup(item, 'namespace')) === candidate.namespace,
      )
    );
  }

  #select(
    name: string,
    accepts: (draft: Draft) => boolean,
    areAlike: (drafts: readonly Draft[]) => boolean,
    node: Node,
  ): Draft | undefined {
    const { id } = this.#draft;
    const named = this.#renamed.called(name, this.#draft.isClusterScoped ? undefined : id.namespace);
    if (named.length === 0) return undefined;
    const role = this.#roleRef();
    const found = named.filter(
      (candidate) =>
        accepts(candidate) &&
        this.#mayRefer(candidate) &&
        candidate.previousIds.some((previous) => isSelected(previous, this.#target)) &&
        (!role || candidate.previousIds.some((previous) => isSelected(previous, role))) &&
        (this.#draft.isClusterScoped ||
          candidate.isClusterScoped ||
          candidate.id.kind === 'ServiceAccount' ||
          candidate.id.namespace === id.namespace),
    );
    if (found.length <= 1) return found[0];
    const lenient = found.filter((candidate) => this.#isAffixedAlike(candidate, true));
    if (lenient.length === 1) return lenient[0];
    const strict = lenient.filter((candidate) => this.#isAffixedAlike(candidate, false));
    if (strict.length <= 1 || areAlike(strict)) return strict[0];
    throw new Refusal(
      `\`${name}\` may refer to ${strict.map((draft) => `\`${nameOfId(draft.id)}\``).join(' or ')}, and kustomize does not choose; give them different names`,
      node.origin,
    );
  }

  /** The other fields of a `roleRef` tell what its name is the name of. */
  #roleRef(): Selected | undefined {
    if (!this.#spec.path.endsWith('roleRef/name')) return undefined;
    const [group, kind] = ['apiGroup', 'kind'].map((field) => lookup(this.#draft.root, 'roleRef', field));
    return group && kind ? { group: textOf(group), version: '', kind: textOf(kind) } : undefined;
  }

  #isAffixedAlike({ prefixes, suffixes }: Draft, allowsNone: boolean): boolean {
    const own = this.#draft;
    const [noPrefix, noSuffix] = [
      allowsNone && (prefixes.length === 0 || own.prefixes.length === 0),
      allowsNone && (suffixes.length === 0 || own.suffixes.length === 0),
    ];
    return (noPrefix || endsAlike(prefixes, own.prefixes)) && (noSuffix || endsAlike(suffixes, own.suffixes));
  }
}

function endsAlike(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  if (length === 0) return a.length === b.length;
  return a.slice(a.length - length).every((item, index) => item === b[b.length - length + index]);
}

function sameNames([first, ...rest]: readonly Draft[]): boolean {
  return rest.every(({ id }) => id.name === first!.id.name);
}

function sameNamesAndNamespaces([first, ...rest]: readonly Draft[]): boolean {
  return rest.every((draft) => draft.id.name === first!.id.name && draft.namespace === first!.namespace);
}

function nameOf(draft: Draft): Node {
  return lookup(draft.root, 'metadata', 'name') ?? draft.root;
}
