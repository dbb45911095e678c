import { type EventType, load, type Schema, type State } from 'js-yaml';
import { maxDepth, schema as kubectlSchema } from './schema.ts';

/** One node of a YAML text with its offsets; `end` is exclusive, and may include white space after block scalars. */
export interface Node {
  /** `empty`: an item of a sequence of which nothing but the dash is written. */
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'alias' | 'empty';
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly children: readonly Node[];
  /** For an alias: what it stands for. */
  readonly target: Node | undefined;
}

interface Frame {
  readonly open: number;
  /** Made with the first: most nodes have none. */
  children: Node[] | undefined;
}

const none: readonly Node[] = [];

/**
 * The nodes of a document, from the events of the parser that read its values: so place and value cannot disagree.
 * Listening costs the parser nothing measurable; a concrete syntax tree from `yaml` takes four times as long.
 */
export function readTree(text: string, schema: Schema = kubectlSchema): Node | undefined {
  const anchors = new Map<string, Node>();
  const frames: Frame[] = [{ open: 0, children: undefined }];

  const listener = (event: EventType, state: ParserState): void => {
    if (event === 'open') {
      frames.push({ open: state.position, children: undefined });
      return;
    }
    const frame = frames.pop()!;
    const node = toNode(text, frame, state, anchors);
    if (!node) return;
    if (state.anchor) anchors.set(state.anchor, node);
    const siblings = (frames[frames.length - 1]!.children ??= []);
    // The parser tries `&anchor key: value` twice; only the last try counts.
    while (siblings.length > 0 && siblings[siblings.length - 1]!.start >= node.start) siblings.pop();
    siblings.push(node);
  };
  try {
    load(text, { schema, maxDepth, json: true, listener } as object);
  } catch {
    // Reported when the value was read; what was understood before the fault can still be located.
    if (frames.length > 1) return undefined;
  }
  return frames[0]!.children?.[0];
}

type ParserState = State & { readonly anchor: string | null };

function toNode(text: string, frame: Frame, state: ParserState, anchors: ReadonlyMap<string, Node>): Node | undefined {
  const start = skipProperties(text, frame.open, state.position);
  const end = Math.max(start, state.position);
  const children = frame.children ?? none;
  if (text[start] === '*' && state.kind === null) {
    const name = /^\*[^\s,[\]{}]*/.exec(text.slice(start, end))?.[0] ?? '*';
    return { kind: 'alias', start, end: start + name.length, value: state.result, children: [], target: anchors.get(name.slice(1)) };
  }
  const { kind } = state;
  if (kind !== 'mapping' && kind !== 'sequence') {
    if (kind === null || start >= end) return undefined;
    return { kind: 'scalar', start, end: trimEnd(text, start, end), value: state.result, children: [], target: undefined };
  }
  return toCollection(text, { kind, start, end }, children, state.result);
}

function toCollection(
  text: string,
  { kind, start, end }: Pick<Node, 'kind' | 'start' | 'end'>,
  children: readonly Node[],
  value: unknown,
): Node {
  // A flow collection where a block mapping was possible is reported twice, one inside the other.
  const [only] = children;
  if (only && children.length === 1 && only.kind === kind && only.start === start && isFlow(text, start)) return only;
  const items = kind === 'sequence' && isShort(children, value) ? withEmptyItems(text, start, end, children) : children;
  return { kind, start, end: trimEnd(text, start, end), value: undefined, children: items, target: undefined };
}

function isShort(children: readonly Node[], list: unknown): boolean {
  return Array.isArray(list) && list.length !== children.length;
}

/** The parser tells of no item that is a dash and nothing else, which would shift those that follow. */
function withEmptyItems(text: string, start: number, end: number, children: readonly Node[]): Node[] {
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
  const isInside = (offset: number): boolean => children.some((child) => offset >= child.start && offset < child.end);
  const dashes: number[] = [];
  for (let at = start; at !== -1 && at < end; at = text.indexOf('\n', at) + 1 || -1) {
    const dash = at === start ? at : at + indent;
    if (text[dash] === '-' && (at === start || text.slice(at, dash).trim() === '') && !isInside(dash)) dashes.push(dash);
  }
  return dashes.map((dash, index) => {
    const next = dashes[index + 1] ?? end;
    const written = children.find((child) => child.start > dash && child.start < next);
    return written ?? { kind: 'empty', start: dash, end: dash, value: null, children: none, target: undefined };
  });
}

function isFlow(text: string, start: number): boolean {
  return text[start] === '{' || text[start] === '[';
}

const gap = /(?:[ \t\r\n]+|#[^\r\n]*|---(?=[ \t\r\n]|$)|[&!][^\s,[\]{}]*(?=[\s,[\]{}]|$))/y;

/** From where a node was looked for to where it begins: past white space, comments, anchors and tags. */
function skipProperties(text: string, from: number, end: number): number {
  let at = from;
  // A letter, most often.
  while (at < end && text.charCodeAt(at) < firstLetter) {
    gap.lastIndex = at;
    if (!gap.test(text)) break;
    at = gap.lastIndex;
  }
  return Math.min(at, end);
}

/** What may stand before a node is white space or one of `#`, `-`, `&` and `!`: all below the letters. */
const firstLetter = 0x41;
const space = 0x20;

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= space) at--;
  return at;
}
