import { appendTo } from '../model/appendTo.ts';
import { Document } from '../yaml/document.ts';
import type { Edit } from '../yaml/edits/edit.ts';
import { editsOf } from '../yaml/edits/editsOf.ts';
import { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import { changesNothing } from './changesNothing.ts';
import type { ProposedFix } from './proposedFixes.ts';
import { proveReplacements } from './proveReplacements.ts';
import type { Sources } from './sources.ts';

interface ProvedFile {
  readonly edits: readonly Edit[];
  readonly refused: ReadonlyMap<ProposedFix, string>;
}

/** The edits of one file, of all its documents and words. What cannot be proved is left out, and told. */
export async function proveFile(file: string, fixes: readonly ProposedFix[], sources: Sources): Promise<ProvedFile> {
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
    // What is written is read alike by kubectl and kustomize, so a proof for one is a proof for both.
    const document = new Document(source, range);
    const isIdle = ({ fix, changes }: Asked): boolean =>
      fix.parts.length === 1 && changes.every((change) => changesNothing(document.value, change));
    for (const each of asked.filter(isIdle)) refused.set(each.fix, 'it is written so already, and something else overrides it');
    const active = asked.filter((each) => !isIdle(each));
    const result = editsOf(
      document,
      active.map(({ changes }) => changes),
    );
    edits.push(...result.edits);
    for (const [index, outcome] of result.outcomes.entries()) if (outcome !== 'made') refused.set(active[index]!.fix, outcome.refused);
  }
  const words = fixes.filter((fix) => fix.parts.some((part) => part.file === file && part.document === undefined));
  if (words.length === 0) return { edits, refused };
  const replaced = await proveReplacements(source, sources.language(file), words, edits);
  return { edits: [...edits, ...replaced.edits], refused: new Map([...refused, ...replaced.refused]) };
}

interface Asked {
  readonly fix: ProposedFix;
  readonly changes: ProposedFix['parts'][number]['changes'];
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
