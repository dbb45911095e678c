import { appendTo } from '../model/appendTo.ts';
import { Document } from '../yaml/document.ts';
import type { Edit } from '../yaml/edits/edit.ts';
import { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { ProposedFix } from './proposedFixes.ts';
import { type Asked, proveDocument, type Proved } from './proveDocument.ts';
import { proveReplacements } from './proveReplacements.ts';
import type { Sources } from './sources.ts';

/** The edits of one file, of all its documents and words. What cannot be proved is left out, and told. */
export async function proveFile(file: string, fixes: readonly ProposedFix[], sources: Sources): Promise<Proved> {
  const refused = new Map<ProposedFix, string>();
  const edits: Edit[] = [];
  const text = sources.text(file);
  const obstacle = text === undefined ? 'the file was not read' : sources.obstacle?.(file);
  if (text === undefined || obstacle !== undefined) return { edits, refused: new Map(fixes.map((fix) => [fix, obstacle!])) };
  const source = new Source(file, text);
  const ranges = new Map(splitDocuments(text).map((range) => [range.start, range]));
  for (const [start, asked] of byDocument(file, fixes)) {
    const range = ranges.get(start);
    if (!range) {
      for (const { fix } of asked) refused.set(fix, 'the document is no longer where it was');
      continue;
    }
    const proved = proveDocument(new Document(source, range), asked);
    edits.push(...proved.edits);
    for (const [fix, reason] of proved.refused) refused.set(fix, reason);
  }
  const words = fixes.filter((fix) => fix.parts.some((part) => part.file === file && part.document === undefined));
  if (words.length === 0) return { edits, refused };
  const replaced = await proveReplacements(source, sources.language(file), words, edits);
  return { edits: [...edits, ...replaced.edits], refused: new Map([...refused, ...replaced.refused]) };
}

function byDocument(file: string, fixes: readonly ProposedFix[]): Map<number, Asked[]> {
  const documents = new Map<number, Asked[]>();
  for (const fix of fixes) {
    for (const part of fix.parts) {
      if (part.file !== file || part.document === undefined) continue;
      appendTo(documents, part.document, { fix, changes: part.changes });
    }
  }
  return documents;
}
