import type { Accumulator } from '../accumulator.ts';
import { Draft, type GeneratorOptions, nameOfId, sameId } from '../draft.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { lookup, textOf } from '../tree/lookup.ts';
import { MapNode, type Node, ScalarNode } from '../tree/node.ts';
import type { Origin } from '../tree/origin.ts';
import { putOver, writeOver } from '../tree/rewrite.ts';
import { type Pair, pairsOf } from './pairs.ts';

/** Generates a ConfigMap or Secret and adds it to what is there, or merges it into that. */
export function generate(
  run: Run,
  at: Accumulator,
  root: string,
  kind: 'ConfigMap' | 'Secret',
  entry: Node,
  global: Node | undefined,
): void {
  const draft = generated(run, root, kind, entry, global);
  const { id } = draft;
  const found = at.drafts.filter((other) => other.allIds.some((known) => sameId(known, id)));
  const behavior = draft.generator!.behavior;
  if (found.length > 1) throw new Refusal(`\`${nameOfId(id)}\` is more than one resource; give them different names`, entry.origin);
  const [old] = found;
  if (!old) {
    if (behavior !== 'create') {
      run.refuseAbsent(
        `there is no \`${nameOfId(id)}\` to ${behavior}; correct the name or namespace, or remove \`behavior\``,
        (lookup(entry, 'name') ?? entry).origin.place(),
      );
    } else at.drafts.push(draft);
    return;
  }
  if (behavior === 'create') {
    throw new Refusal(
      `\`${nameOfId(id)}\` is there already; write \`behavior: merge\` or \`behavior: replace\`, or another name`,
      lookup(entry, 'name')?.origin,
    );
  }
  at.drafts[at.drafts.indexOf(old)] = laidOver(old, draft, behavior === 'merge');
}

function generated(run: Run, root: string, kind: 'ConfigMap' | 'Secret', entry: Node, global: Node | undefined): Draft {
  if (!(entry instanceof MapNode)) throw new Refusal('a generator is a map with a `name`; write one', entry.origin);
  const { origin } = entry;
  const name = entry.get('name');
  if (!name || textOf(name) === '') throw new Refusal(`a generated ${kind} needs a \`name\`; add one`, origin);
  const pairs = pairsOf(run, root, entry);
  const options = entry.get('options');
  const metadata = new Map<string, Node>([['name', new ScalarNode(textOf(name), name.origin)]]);
  const namespace = entry.get('namespace');
  if (namespace && textOf(namespace) !== '') metadata.set('namespace', new ScalarNode(textOf(namespace), namespace.origin));
  for (const field of ['labels', 'annotations']) {
    const both = mergedTexts(lookup(global, field), lookup(options, field));
    if (both) metadata.set(field, both);
  }
  const fields = new Map<string, Node>([
    ['apiVersion', new ScalarNode('v1', origin)],
    ['kind', new ScalarNode(kind, origin)],
    ['metadata', new MapNode(metadata, origin)],
    ...dataOf(kind, pairs, origin),
  ]);
  if (kind === 'Secret') {
    const type = entry.get('type');
    fields.set('type', new ScalarNode(textOf(type) || 'Opaque', (type ?? entry).origin));
  }
  const immutable = [lookup(options, 'immutable'), lookup(global, 'immutable')].find(isTrue);
  if (immutable) fields.set('immutable', new ScalarNode(true, immutable.origin));
  const draft = new Draft(new MapNode(fields, origin));
  const disabled = isTrue(lookup(options, 'disableNameSuffixHash')) || isTrue(lookup(global, 'disableNameSuffixHash'));
  draft.generator = { behavior: behaviorOf(entry.get('behavior')), hash: !disabled };
  return draft;
}

function behaviorOf(node: Node | undefined): GeneratorOptions['behavior'] {
  const text = textOf(node);
  return text === 'merge' || text === 'replace' ? text : 'create';
}

function isTrue(node: Node | undefined): boolean {
  return node?.type === 'scalar' && node.value === true;
}

/** The text of each value; those of the second map win. */
function mergedTexts(first: Node | undefined, second: Node | undefined): MapNode | undefined {
  const entries = new Map<string, Node>();
  for (const map of [first, second]) {
    if (map instanceof MapNode)
      for (const [key, value] of map.entries) entries.set(key, writeOver(entries.get(key), textOf(value), value.origin));
  }
  return entries.size === 0 ? undefined : new MapNode(entries, (second ?? first)!.origin);
}

function dataOf(kind: 'ConfigMap' | 'Secret', pairs: readonly Pair[], origin: Origin): [string, MapNode][] {
  const data = new Map<string, Node>();
  const binary = new Map<string, Node>();
  for (const { key, text, bytes, origin: from, keyOrigin } of pairs) {
    const asText = kind === 'ConfigMap' && text !== undefined;
    const node = new ScalarNode(asText ? text : wrappedBase64(bytes), from, undefined, keyOrigin);
    (kind === 'Secret' || asText ? data : binary).set(key, node);
  }
  const fields: [string, MapNode][] = [];
  if (data.size > 0 || kind === 'Secret') fields.push(['data', new MapNode(data, origin)]);
  if (binary.size > 0) fields.push(['binaryData', new MapNode(binary, origin)]);
  return fields;
}

/** Base64 in lines of 70, each ended, if there is more than one. */
function wrappedBase64(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return text.length < 70 ? text : text.replace(/.{1,70}/g, '$&\n');
}

/** The new object with name, place and history of the old; with the old data too, if they are merged. */
function laidOver(old: Draft, next: Draft, keepsData: boolean): Draft {
  const metadata = next.root.get('metadata') as MapNode;
  const before = old.root.get('metadata') as MapNode;
  let merged = metadata;
  for (const field of ['name', 'namespace']) {
    const value = before.get(field);
    merged = value ? merged.with(field, value) : merged.without(field);
  }
  for (const field of ['labels', 'annotations']) {
    const both = overlaid(before.get(field), metadata.get(field));
    if (both) merged = merged.with(field, both);
  }
  let root = next.root.with('metadata', merged);
  if (keepsData) {
    for (const field of ['data', 'binaryData']) {
      const both = overlaid(old.root.get(field), next.root.get(field));
      if (both) root = root.with(field, both);
    }
  }
  const draft = new Draft(root);
  draft.takeHistory(old);
  draft.generator = { behavior: next.generator!.behavior, hash: next.generator!.hash && old.generator?.hash === true };
  return draft;
}

function overlaid(old: Node | undefined, next: Node | undefined): MapNode | undefined {
  if (!(old instanceof MapNode)) return next instanceof MapNode ? next : undefined;
  if (!(next instanceof MapNode)) return old;
  const entries = new Map(old.entries);
  for (const [key, value] of next.entries) entries.set(key, putOver(entries.get(key), value, true));
  return old.withEntries(entries);
}
