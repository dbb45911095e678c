import { Draft } from '../draft.ts';
import type { ParsedDocument, ParsedFile } from '../parsedFiles.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import { isNull, MapNode, type Node } from '../tree/node.ts';
import type { Origin } from '../tree/origin.ts';

/** The resources of a file. What is none becomes a problem, and the others are still taken. */
export function draftsOfFile(run: Run, { documents, source }: ParsedFile, from: Origin): Draft[] {
  if (!documents) throw new Refusal(`\`${source.file}\` is no UTF-8 text; decrypt it or save it as UTF-8`, from);
  return documents.flatMap((parsed) => {
    for (const { message, place } of parsed.document.problems) run.refuse(message, place);
    return parsed.node ? (run.attempt(parsed.node.origin, () => draftsOfNode(parsed.node!)) ?? []) : [];
  });
}

/** The resources of documents that have to be read as a whole, such as a patch. */
export function draftsOfDocuments(documents: readonly ParsedDocument[]): Draft[] {
  return documents.flatMap(({ node }) => {
    if (!node) throw new Refusal('the document cannot be read');
    return draftsOfNode(node);
  });
}

function draftsOfNode(node: Node): Draft[] {
  if (isNull(node)) return [];
  if (!(node instanceof MapNode))
    throw new Refusal('this is no Kubernetes object, and kustomize takes nothing else; remove it', node.origin);
  if (node.entries.size === 0) return [];
  const kind = textOf(node.get('kind'));
  if (kind.endsWith('List') && node.get('items')?.type === 'list') return itemsOf(node.get('items')).flatMap(draftsOfNode);
  if (kind === '') throw new Refusal('the object has no `kind`, and kustomize refuses it; add `kind`', node.origin);
  if (!kind.endsWith('List') && textOf(lookup(node, 'metadata', 'name')) === '') {
    throw new Refusal(
      'the object has no `metadata.name`, and kustomize refuses it; add a name',
      lookup(node, 'metadata')?.origin ?? node.origin,
    );
  }
  return [new Draft(node.get('metadata') ? node : node.with('metadata', new MapNode(new Map(), node.origin)))];
}
