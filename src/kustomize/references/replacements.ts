import type { Accumulator } from '../accumulator.ts';
import { type Draft } from '../draft.ts';
import { needFile, parseFile } from '../load/loadFile.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { isSelected } from '../tables/fieldSpec.ts';
import { selectorOf } from '../transform/labelSelector.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import { isNull, ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { putOver, writeOver } from '../tree/rewrite.ts';
import { readKustomizeScalar } from '../../yaml/kustomizeSchema.ts';
import { FieldMatcher, findField } from './fieldMatcher.ts';
import { stepsOfFieldPath } from './fieldPath.ts';
import { toNode } from '../tree/toNode.ts';

/** Copies values from one resource to others, as the entries of `replacements` say. */
export function replaceAll(run: Run, at: Accumulator, root: string, list: Node | undefined): void {
  for (const entry of itemsOf(list)) {
    run.attempt(entry.origin, () => {
      for (const replacement of replacementsOf(run, root, entry)) run.attempt(replacement.origin, () => replaceOne(run, at, replacement));
    });
  }
}

function replacementsOf(run: Run, root: string, entry: Node): readonly Node[] {
  const path = lookup(entry, 'path');
  if (!path) return [entry];
  const documents = parseFile(run, needFile(run, root, textOf(path), path.origin)).documents ?? [];
  return documents.flatMap(({ node, document }) => {
    for (const { message, place } of document.problems) run.refuse(message, place);
    return node instanceof ListNode ? node.items : node && !isNull(node) ? [node] : [];
  });
}

function replaceOne(run: Run, at: Accumulator, replacement: Node): void {
  const targets = lookup(replacement, 'targets');
  const source = lookup(replacement, 'source');
  const given = lookup(replacement, 'sourceValue');
  if ((!source && !given) || !targets)
    throw new Refusal('a replacement needs a `source` and `targets`; add what is missing', replacement.origin);
  const value = given ?? sourceOf(run, at, source!);
  if (!value) return;
  for (const target of itemsOf(targets)) run.attempt(target.origin, () => replaceIn(run, at, target, value));
}

function sourceOf(run: Run, at: Accumulator, source: Node): Node | undefined {
  const found = at.drafts.filter((draft) => isMeant(draft, source));
  if (found.length > 1) throw new Refusal('the source is more than one resource; select it more closely', source.origin);
  const [draft] = found;
  if (!draft) {
    run.refuseAbsent('the source is no resource that is there; correct group, version, kind, name or namespace', source.origin.place());
    return undefined;
  }
  const path = lookup(source, 'fieldPath');
  const value = findField(draft.root, stepsOfFieldPath(textOf(path) || 'metadata.name'));
  if (!value || isNull(value) || isEmpty(value)) {
    throw new Refusal(`the source has nothing at \`${textOf(path)}\`; correct the path`, (path ?? source).origin);
  }
  return refined(value, source);
}

function isEmpty(node: Node): boolean {
  return node instanceof ScalarNode ? false : node instanceof MapNode ? node.entries.size === 0 : node.items.length === 0;
}

function refined(value: Node, source: Node): Node {
  const options = optionsOf(source);
  if (options.delimiter === '') return value;
  if (!(value instanceof ScalarNode)) throw new Refusal('only a plain value can be split; remove the `delimiter`', source.origin);
  const part = value.text.split(options.delimiter)[options.index];
  if (part === undefined)
    throw new Refusal(`the source has no part ${options.index} between \`${options.delimiter}\`; correct the index`, source.origin);
  return new ScalarNode(part, value.origin, value.earlier, value.keyOrigin);
}

function isMeant(draft: Draft, selector: Node | undefined): boolean {
  const [group, version, kind, name, namespace] = ['group', 'version', 'kind', 'name', 'namespace'].map((field) =>
    textOf(lookup(selector, field)),
  );
  return draft.allIds.some(
    (id) =>
      isSelected(id, { group: group!, version: version!, kind: kind! }) &&
      (name === '' || id.name === name) &&
      (namespace === '' || id.namespace === namespace),
  );
}

function isEmptySelector(selector: Node): boolean {
  return ['group', 'version', 'kind', 'name', 'namespace'].every((field) => textOf(lookup(selector, field)) === '');
}

function hasSelected(draft: Draft, selector: Node | undefined): boolean {
  const matches = (field: string, map: string): boolean =>
    selectorOf(lookup(selector, field))((key) => {
      const value = lookup(draft.root, 'metadata', map, key);
      return value && textOf(value);
    });
  return matches('labelSelector', 'labels') && matches('annotationSelector', 'annotations');
}

function isRejected(draft: Draft, reject: Node): boolean {
  const bySelector = lookup(reject, 'labelSelector') ?? lookup(reject, 'annotationSelector');
  if (bySelector && hasSelected(draft, reject)) return true;
  return !isEmptySelector(reject) && isMeant(draft, reject);
}

function replaceIn(run: Run, at: Accumulator, target: Node, value: Node): void {
  const selector = lookup(target, 'select');
  if (!selector) throw new Refusal('a target needs `select`; write which resources are meant', target.origin);
  const rejected = itemsOf(lookup(target, 'reject'));
  const listed = itemsOf(lookup(target, 'fieldPaths'));
  const paths = listed.length > 0 ? listed.map((path) => ({ path, text: textOf(path) })) : [{ path: target, text: 'metadata.name' }];
  for (const draft of at.drafts) {
    if (!hasSelected(draft, selector) || !isMeant(draft, selector) || rejected.some((reject) => isRejected(draft, reject))) continue;
    for (const { path, text } of paths) run.attempt(path.origin, () => copyTo(draft, text, value, target));
  }
}

function copyTo(draft: Draft, path: string, value: Node, target: Node): void {
  const options = optionsOf(target);
  const create = options.create ? { isMap: value instanceof MapNode, origin: value.origin } : undefined;
  const matcher = new FieldMatcher(stepsOfFieldPath(path), (node) => written(node, value, options, target), create);
  draft.write(matcher.rewrite(draft.root) as MapNode);
  if (matcher.matched === 0)
    throw new Refusal(`the target has nothing at \`${path}\`; correct the path, or write \`options.create: true\``);
}

/** A plain value keeps its type; only the text is taken over. */
function written(old: Node, value: Node, options: ReplacementOptions, target: Node): Node {
  let text = value instanceof ScalarNode ? value.text : '';
  if (options.delimiter !== '') {
    if (!(old instanceof ScalarNode)) throw new Refusal('only a plain value can be split; remove the `delimiter`', target.origin);
    const parts = old.text.split(options.delimiter);
    if (options.index < 0) parts.unshift(text);
    else parts[Math.min(options.index, parts.length)] = text;
    text = parts.join(options.delimiter);
  }
  if (!(old instanceof ScalarNode) || !(value instanceof ScalarNode)) return putOver(old, value);
  const typed = typeof old.value === 'string' ? text : (toNode(readKustomizeScalar(text), value.origin) as ScalarNode).value;
  const isFresh = old.value === null && old.origin === value.origin;
  if (!isFresh && typeof typed !== typeof old.value) {
    throw new Refusal(
      `the target holds ${old.value === null ? 'null' : `a ${typeof old.value}`}, and \`${text}\` is none; quote the value of the target`,
      target.origin,
    );
  }
  return writeOver(isFresh ? undefined : old, typed, value.origin, text);
}

interface ReplacementOptions {
  readonly delimiter: string;
  readonly index: number;
  readonly create: boolean;
}

function optionsOf(node: Node): ReplacementOptions {
  const options = lookup(node, 'options');
  const [delimiter, index, create] = ['delimiter', 'index', 'create'].map((field) => lookup(options, field));
  return {
    delimiter: textOf(delimiter),
    index: index?.type === 'scalar' ? Number(index.value) : 0,
    create: create?.type === 'scalar' && create.value === true,
  };
}
