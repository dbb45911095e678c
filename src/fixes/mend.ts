import { appendTo } from '../model/appendTo.ts';
import type { Finding } from '../model/finding.ts';
import { applied, type Edit } from '../yaml/edits/edit.ts';
import { proposedFixes, type ProposedFix } from './proposedFixes.ts';
import { proveFile } from './proveFile.ts';
import type { Sources } from './sources.ts';

/** What becomes of a fix: it is made as a whole or not at all, and then for a reason. */
export type FixOutcome = 'made' | { readonly refused: string };

/** A file before and after, and what changed in offsets of the text before. */
export interface MendedFile {
  readonly before: string;
  readonly after: string;
  readonly edits: readonly Edit[];
}

export interface Mended {
  /** Only those that change. */
  readonly files: ReadonlyMap<string, MendedFile>;
  /** One for each finding with a fix. */
  readonly outcomes: ReadonlyMap<Finding, FixOutcome>;
}

/** Makes the fixes of findings in texts, each proved: those that several findings share once, and of two that contradict each other the first. */
export async function mend(findings: readonly Finding[], sources: Sources): Promise<Mended> {
  const proposed = proposedFixes(findings);
  const reasons = new Map<ProposedFix, string>(proposed.flatMap((fix) => (fix.refused === undefined ? [] : [[fix, fix.refused]])));
  for (;;) {
    const files = new Map<string, MendedFile>();
    const refused = new Map<ProposedFix, string>();
    for (const [file, fixes] of byFile(proposed.filter((fix) => !reasons.has(fix)))) {
      const result = await proveFile(file, fixes, sources);
      for (const [fix, reason] of result.refused) refused.set(fix, reason);
      const before = sources.text(file);
      if (before !== undefined && result.edits.length > 0) {
        files.set(file, { before, after: applied(before, result.edits), edits: result.edits });
      }
    }
    for (const [fix, reason] of refused) reasons.set(fix, reason);
    // What is refused in one document must not be made in another.
    if ([...refused.keys()].some(({ parts }) => parts.length > 1)) continue;
    return { files, outcomes: outcomesOf(proposed, reasons) };
  }
}

function byFile(fixes: readonly ProposedFix[]): Map<string, ProposedFix[]> {
  const files = new Map<string, ProposedFix[]>();
  for (const fix of fixes) {
    for (const file of new Set(fix.parts.map((part) => part.file))) appendTo(files, file, fix);
  }
  return files;
}

function outcomesOf(fixes: readonly ProposedFix[], reasons: ReadonlyMap<ProposedFix, string>): Map<Finding, FixOutcome> {
  return new Map(
    fixes.flatMap((fix) => {
      const reason = reasons.get(fix);
      const outcome: FixOutcome = reason === undefined ? 'made' : { refused: reason };
      return fix.findings.map((finding) => [finding, outcome] as const);
    }),
  );
}
