import type { Draft } from '../draft.ts';
import { loadFile, needFile, parseFile } from '../load/loadFile.ts';
import { draftsOfDocuments } from '../load/draftsOf.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { itemsOf, textOf } from '../tree/lookup.ts';
import { ListNode, type Node } from '../tree/node.ts';
import { Origin } from '../tree/origin.ts';
import { InnerDocument } from '../tree/texts.ts';
import { nodeOf } from '../tree/nodeOf.ts';
import type { Place } from '../../model/place.ts';
import { kustomizeSchema, type Schema } from '../../yaml/kustomizeSchema.ts';
import { schema as kubectlSchema } from '../../yaml/schema.ts';
import { splitDocuments } from '../../yaml/split.ts';
import type { ParsedDocument } from '../parsedFiles.ts';

/** What a patch is: objects to merge, or operations. */
export type Patch = { readonly merges: readonly Draft[] } | { readonly operations: readonly Node[] };

/** The patch of a file. */
export function patchOfFile(run: Run, root: string, entry: Node): Patch {
  const file = needFile(run, root, textOf(entry), entry.origin);
  const { documents, source } = parseFile(run, file);
  if (!documents) throw new Refusal(`\`${textOf(entry)}\` is no UTF-8 text; save it as UTF-8`, entry.origin);
  return patchOf(run, entry, {
    text: source.text,
    documents,
    asKubectl: () => run.cache.parseAsKubectl(file.path, run.nameOf(file.path), file.bytes).documents!,
    outer: (place) => place,
  });
}

/** The patch that is written out in the kustomization. */
export function patchOfText(run: Run, entry: Node): Patch {
  const inner = innerDocuments(entry);
  return patchOf(run, entry, {
    text: textOf(entry),
    documents: inner.map(({ parsed }) => parsed),
    asKubectl: () => parsedOnce(readByKubectl, entry, kubectlSchema).map(({ parsed }) => parsed),
    outer: (place) => inner[0]!.text.outer(place),
  });
}

/** A patch in a list of strings: the name of a file, or the patch itself. */
export function patchOfEntry(run: Run, root: string, entry: Node): Patch {
  const text = textOf(entry);
  if (!text.includes('\n') && loadFile(run, root, text, entry.origin)) return patchOfFile(run, root, entry);
  if (!text.includes('\n') && !text.includes(':') && !text.startsWith('{')) return patchOfFile(run, root, entry);
  return patchOfText(run, entry);
}

interface Inner {
  readonly text: InnerDocument;
  readonly parsed: ParsedDocument;
}

/** Nodes of kustomizations live as long as the run, so each text is parsed once. */
type ParsedTexts = WeakMap<Node, readonly Inner[]>;
const [readByKustomize, readByKubectl]: [ParsedTexts, ParsedTexts] = [new WeakMap(), new WeakMap()];

export function innerDocuments(entry: Node): readonly Inner[] {
  return parsedOnce(readByKustomize, entry, kustomizeSchema);
}

function parsedOnce(known: ParsedTexts, entry: Node, schema: Schema): readonly Inner[] {
  let parsed = known.get(entry);
  if (!parsed) known.set(entry, (parsed = parseInner(entry, schema)));
  return parsed;
}

function parseInner(entry: Node, schema: Schema): readonly Inner[] {
  const text = textOf(entry);
  return splitDocuments(text).map((range) => {
    const inner = new InnerDocument(entry.origin, text, range, schema);
    const { document } = inner;
    const node = document.value === undefined ? undefined : nodeOf(document, new Origin(inner));
    return { text: inner, parsed: { document, node } };
  });
}

/** A text that is a patch of one kind or the other, which only its content tells. */
interface PatchText {
  readonly text: string;
  readonly documents: readonly ParsedDocument[];
  /** The same with the scalars of YAML 1.1. */
  readonly asKubectl: () => readonly ParsedDocument[];
  readonly outer: (place: Place) => Place;
}

function patchOf(run: Run, entry: Node, { text, documents, asKubectl, outer }: PatchText): Patch {
  const begins = text.startsWith('[');
  if (begins && isJson(text)) return { operations: itemsOf(asKubectl()[0]?.node) };
  const problem = documents.flatMap(({ document }) => document.problems)[0];
  if (problem) {
    run.refuse(problem.message, outer(problem.place));
    return { merges: [] };
  }
  if (begins) {
    throw new Refusal(
      'a patch that begins with `[` has to be JSON; put keys and texts in double quotes, or begin items with `-`',
      entry.origin,
    );
  }
  if (documents[0]?.node instanceof ListNode) return { operations: itemsOf(asKubectl()[0]?.node) };
  return mergeOf(documents, entry);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function mergeOf(documents: readonly ParsedDocument[], entry: Node): Patch {
  const [first] = documents;
  if (first && documents.every(({ node }) => node?.type === 'scalar' && node.value !== null)) {
    throw new Refusal('this is neither an object to merge nor a list of JSON patch operations; write one of them', entry.origin);
  }
  const merges = draftsOfDocuments(documents);
  if (merges.length === 0) throw new Refusal('the patch is empty; write what it changes, or remove the entry', entry.origin);
  return { merges };
}
