import type { Change, PlainValue } from '../model/change.ts';
import type { Fix } from '../model/fix.ts';
import { isMap } from '../model/isMap.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Moves a field of a kustomization to the one that has replaced it, so that the same is rendered; undefined where that takes more than
 * moving. Items go where kustomize comes to them in the same order.
 */
export function successorOf(field: string, kustomization: Fields): Fix | undefined {
  const move = Object.hasOwn(moves, field) ? moves[field]!(kustomization) : undefined;
  return move && { title: `write \`${move.to}\` instead of \`${field}\``, safety: move.isSure ? 'safe' : 'unsafe', changes: move.changes };
}

interface Move {
  readonly to: string;
  readonly changes: readonly Change[];
  /** Whether the same is rendered, whatever other files say. */
  readonly isSure: boolean;
}

const moves: Readonly<Record<string, (kustomization: Fields) => Move | undefined>> = {
  bases: (fields) => moved(fields, 'bases', 'resources', itemsOf(fields, 'bases', isText)),
  imageTags: (fields) => moved(fields, 'imageTags', 'images', itemsOf(fields, 'imageTags', isMap)),
  patchesStrategicMerge(fields) {
    const items = itemsOf(fields, 'patchesStrategicMerge', isText)?.map((text) => patchOf(text as string));
    return items?.every((item) => item !== undefined) ? moved(fields, 'patchesStrategicMerge', 'patches', items, 'front') : undefined;
  },
  patchesJson6902(fields) {
    const items = itemsOf(fields, 'patchesJson6902', isMap);
    const move = moved(fields, 'patchesJson6902', 'patches', items);
    return move && { ...move, isSure: !appliedBefore.some((field) => isWritten(fields[field])) && items!.every(hasPlainTarget) };
  },
  commonLabels(fields) {
    const { commonLabels, configurations } = fields;
    if (!isMap(commonLabels) || !Object.values(commonLabels).every(isText)) return undefined;
    const move = moved(fields, 'commonLabels', 'labels', [{ pairs: commonLabels as PlainValue, includeSelectors: true }]);
    // They may name other fields for the one than for the other.
    return move && { ...move, isSure: !isWritten(configurations) };
  },
};

/** What comes between `patches` and `patchesJson6902`. */
const appliedBefore = ['namespace', 'namePrefix', 'nameSuffix', 'labels', 'commonLabels', 'commonAnnotations'];

/** The field gets its new name where that is free, and keeps its place and its comments. */
function moved(fields: Fields, from: string, to: string, items: readonly PlainValue[] | undefined, end?: 'front'): Move | undefined {
  if (!items) return undefined;
  const own = fields[from];
  if (!isWritten(fields[to])) {
    const freed: Change[] = Object.hasOwn(fields, to) ? [{ do: 'remove', path: [to] }] : [];
    return { to, isSure: true, changes: [...freed, { do: 'rename', path: [from], to }, ...rewritten(from, own, items)] };
  }
  const before = end === 'front' && isWritten(fields[to]) ? { before: 0 } : {};
  const inserts = items.map((value): Change => ({ do: 'insert', path: [to], value, ...before }));
  return { to, isSure: true, changes: [...inserts, { do: 'remove', path: [from] }] };
}

/** What has to become of the value, beside its name. */
function rewritten(from: string, own: unknown, items: readonly PlainValue[]): readonly Change[] {
  if (!Array.isArray(own)) return [{ do: 'set', path: [from], value: items }];
  return items.flatMap((value, index): Change[] => (own[index] === value ? [] : [{ do: 'set', path: [from, index], value }]));
}

/** As kustomize tells a file from a patch that is written out. */
function patchOf(text: string): PlainValue | undefined {
  if (text.includes('\n') || text.startsWith('{')) return { patch: text };
  return text.includes(':') ? undefined : { path: text };
}

/** In `patches` names are patterns. */
function hasPlainTarget(entry: PlainValue): boolean {
  const target = (entry as { readonly target?: PlainValue }).target;
  return isMap(target) && typeof target['name'] === 'string' && /^[\da-z-]+$/.test(target['name']);
}

function itemsOf(fields: Fields, field: string, is: (item: unknown) => boolean): readonly PlainValue[] | undefined {
  const list = fields[field];
  return Array.isArray(list) && list.every((item) => is(item)) ? (list as readonly PlainValue[]) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isWritten(value: unknown): boolean {
  return Array.isArray(value) || isMap(value) ? Object.keys(value).length > 0 : value !== undefined && value !== null && value !== '';
}
