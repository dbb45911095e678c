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
import { splitDocuments } from '../../yaml/split.ts';
import type { ParsedDocument } from '../parsedFiles.ts';

/** What a patch is: objects to merge, or operations. */
export type Patch = { readonly merges: readonly Draft[] } | { readonly operations: readonly Node[] };

/** The patch of a file. */
export function patchOfFile(run: Run, root: string, entry: Node): Patch {
  const file = needFile(run, root, textOf(entry), entry.origin);
  const { documents } = parseFile(run, file);
  if (!documents) throw new Refusal(`\`${textOf(entry)}\` is no UTF-8 text; save it as UTF-8`, entry.origin);
  const broken = documents.find(({ document }) => document.problems.length > 0);
  if (broken) {
    const [problem] = broken.document.problems;
    run.refuse(problem!.message, problem!.place);
    return { merges: [] };
  }
  return patchOf(documents, entry);
}

/** The patch that is written out in the kustomization. */
export function patchOfText(run: Run, entry: Node): Patch {
  const inner = innerDocuments(entry);
  for (const { text, parsed } of inner) {
    const [problem] = parsed.document.problems;
    if (!problem) continue;
    run.refuse(problem.message, text.outer(problem.place));
    return { merges: [] };
  }
  return patchOf(
    inner.map(({ parsed }) => parsed),
    entry,
  );
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
const parsedTexts = new WeakMap<Node, readonly Inner[]>();

export function innerDocuments(entry: Node): readonly Inner[] {
  let known = parsedTexts.get(entry);
  if (known) return known;
  const text = textOf(entry);
  known = splitDocuments(text).map((range) => {
    const inner = new InnerDocument(entry.origin, text, range);
    const { document } = inner;
    const node = document.value === undefined ? undefined : nodeOf(document, new Origin(inner));
    return { text: inner, parsed: { document, node } };
  });
  parsedTexts.set(entry, known);
  return known;
}

function patchOf(documents: readonly ParsedDocument[], entry: Node): Patch {
  const [first] = documents;
  if (first?.node instanceof ListNode) return { operations: itemsOf(first.node) };
  if (first && documents.every(({ node }) => node?.type === 'scalar' && node.value !== null)) {
    throw new Refusal('this is neither an object to merge nor a list of JSON patch operations; write one of them', entry.origin);
  }
  const merges = draftsOfDocuments(documents);
  if (merges.length === 0) throw new Refusal('the patch is empty; write what it changes, or remove the entry', entry.origin);
  return { merges };
}
