import type { Path } from '../../model/path.ts';
import { Refusal } from '../refusal.ts';
import { type MergeSchema, mergeSchemaOf } from '../tables/mergeSchema.ts';
import { textOf } from '../tree/lookup.ts';
import { isNull, ListNode, MapNode, type Node, ScalarNode } from '../tree/node.ts';
import { putOver } from '../tree/rewrite.ts';
import { mergeLists } from './mergeLists.ts';

/** Told of every list that is put in place of another. */
export type OnReplacedList = (path: Path, list: ListNode, previous: ListNode) => void;

export interface MergeContext {
  readonly schema: MergeSchema | undefined;
  readonly path: Path;
  readonly onReplacedList: OnReplacedList | undefined;
}

/**
 * What becomes of a value when a patch is laid over it; nothing where the patch takes it away. Where there is nothing
 * to lay it over, the patch is laid over itself, so that what it takes away is gone from it too.
 */
export function merge(dest: Node | undefined, patch: Node | undefined, context: MergeContext): Node | undefined {
  const first = !isNull(dest) ? dest! : !isNull(patch) ? patch! : undefined;
  if (!first) return keptNull(dest, patch);
  for (const other of [dest, patch]) {
    if (other && !isNull(other) && other.type !== first.type) {
      throw new Refusal(
        `the patch writes ${nameOf(patch)} over ${nameOf(dest)} at \`${context.path.join('.')}\`; make them alike`,
        patch?.origin,
      );
    }
  }
  if (first instanceof MapNode) return mergeMaps(dest, patch, withSchema(context, dest, patch));
  if (first instanceof ListNode) return mergeListValues(dest, patch, withSchema(context, dest, patch));
  if (!patch || dest === patch) return dest;
  return isNull(patch) ? undefined : putOver(dest, patch, true);
}

/** A `null` that only the resource has stays, if it is spelled out. */
function keptNull(dest: Node | undefined, patch: Node | undefined): Node | undefined {
  return !patch && dest instanceof ScalarNode && dest.text !== '' ? dest : undefined;
}

function nameOf(node: Node | undefined): string {
  return node?.type === 'map' ? 'a map' : node?.type === 'list' ? 'a list' : 'a plain value';
}

/** An object within a field without schema brings its own, if it names a known kind. */
function withSchema(context: MergeContext, dest: Node | undefined, patch: Node | undefined): MergeContext {
  if (context.schema) return context;
  for (const node of [dest, patch]) {
    if (!(node instanceof MapNode)) continue;
    const [apiVersion, kind] = [textOf(node.get('apiVersion')), textOf(node.get('kind'))];
    const schema = apiVersion && kind ? mergeSchemaOf(apiVersion, kind) : undefined;
    if (schema) return { ...context, schema };
  }
  return context;
}

function mergeMaps(dest: Node | undefined, patch: Node | undefined, context: MergeContext): Node | undefined {
  const { directive, rest } = patch instanceof MapNode ? directiveOf(patch) : { directive: undefined, rest: undefined };
  if (isNull(dest)) return directive === 'delete' ? undefined : fields(rest!, rest!, rest, context);
  if (patch && isNull(patch)) return undefined;
  if (!rest) return fields(dest as MapNode, dest as MapNode, undefined, context);
  if (directive === 'delete') return undefined;
  if (dest === patch) return fields(rest, rest, rest, context);
  if (directive === 'replace') return putOver(dest, fields(rest, rest, rest, context), true);
  return fields(dest as MapNode, dest as MapNode, rest, context);
}

function fields(target: MapNode, dest: MapNode, patch: MapNode | undefined, context: MergeContext): MapNode {
  const merged = new Map(target.entries);
  let changed = false;
  const keys = patch ? new Set([...dest.entries.keys(), ...patch.entries.keys()]) : dest.entries.keys();
  for (const key of keys) {
    const old = dest.get(key);
    const next = patch?.get(key);
    // Without a patch there is nothing to do but to drop what is empty.
    const value =
      patch || !isPlainEnough(old)
        ? merge(old, next, { ...context, schema: context.schema?.fields?.[key], path: [...context.path, key] })
        : old;
    if (value === old) continue;
    changed = true;
    if (value) merged.set(key, value);
    else merged.delete(key);
  }
  return changed ? target.withEntries(merged) : target;
}

function isPlainEnough(node: Node | undefined): boolean {
  return node instanceof ScalarNode && node.value !== null;
}

function mergeListValues(dest: Node | undefined, patch: Node | undefined, context: MergeContext): Node | undefined {
  const { schema } = context;
  if (!schema?.keys) return replaceList(dest, patch, context);
  if (isNull(dest)) return mergeLists(patch as ListNode, patch as ListNode, context, schema);
  if (patch && isNull(patch)) return undefined;
  if (!(patch instanceof ListNode)) return mergeLists(dest as ListNode, undefined, context, schema);
  const { directive, rest } = listDirectiveOf(patch);
  if (directive === 'delete') return undefined;
  if (directive === 'replace') return putOver(dest, mergeLists(rest, rest, context, schema) ?? rest, true);
  return mergeLists(dest as ListNode, dest === patch ? dest : rest, context, schema);
}

function replaceList(dest: Node | undefined, patch: Node | undefined, { path, onReplacedList }: MergeContext): Node | undefined {
  if (!patch || dest === patch) return dest;
  if (isNull(patch)) return undefined;
  if (dest instanceof ListNode) onReplacedList?.(path, patch as ListNode, dest);
  return putOver(dest, patch, true);
}

type Directive = 'delete' | 'replace' | 'merge' | undefined;

function directiveOf(patch: MapNode): { directive: Directive; rest: MapNode } {
  const node = patch.get('$patch');
  if (!node) return { directive: undefined, rest: patch };
  return { directive: checked(textOf(node), node), rest: patch.without('$patch') };
}

/** An element `{ $patch: replace }` speaks for its list. */
function listDirectiveOf(patch: ListNode): { directive: Directive; rest: ListNode } {
  const index = patch.items.findIndex((item) => item instanceof MapNode && item.entries.size === 1 && item.get('$patch') !== undefined);
  if (index === -1) return { directive: undefined, rest: patch };
  const node = (patch.items[index] as MapNode).get('$patch')!;
  return { directive: checked(textOf(node), node), rest: patch.withItems(patch.items.toSpliced(index, 1)) };
}

function checked(text: string, node: Node): Directive {
  if (text === 'delete' || text === 'replace' || text === 'merge') return text;
  throw new Refusal(`\`$patch\` cannot be \`${text}\`; write \`delete\`, \`replace\` or \`merge\``, node.origin);
}
