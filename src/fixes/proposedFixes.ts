import { appendTo } from '../model/appendTo.ts';
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Replacement } from '../model/fix.ts';

/** What a fix does to one document, or to the words of one script. */
export interface FixPart {
  readonly file: string;
  /** Where the document begins; undefined for the words of a script. */
  readonly document: number | undefined;
  readonly changes: readonly Change[];
  readonly replacements: readonly Replacement[];
}

/** A fix, with all findings that ask for it. */
export interface ProposedFix {
  readonly findings: readonly Finding[];
  readonly parts: readonly FixPart[];
  /** Why it was refused before anybody tried. */
  readonly refused: string | undefined;
}

/** The fixes of findings, each once: an object in several environments asks for the same several times. */
export function proposedFixes(findings: readonly Finding[]): ProposedFix[] {
  const known = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix) continue;
    appendTo(known, JSON.stringify([fix.changes, fix.replacements, fix.refused]), finding);
  }
  return [...known.values()].map((askers) => ({
    findings: askers,
    parts: partsOf(askers[0]!),
    refused: askers[0]!.fix!.refused,
  }));
}

function partsOf({ fix }: Finding): FixPart[] {
  const parts = new Map<string, { file: string; document: number | undefined; changes: Change[]; replacements: Replacement[] }>();
  const part = (file: string, document: number | undefined): { changes: Change[]; replacements: Replacement[] } => {
    const key = `${document} ${file}`;
    const own = parts.get(key) ?? { file, document, changes: [], replacements: [] };
    parts.set(key, own);
    return own;
  };
  for (const { file, document, change } of fix?.changes ?? []) part(file, document).changes.push(change);
  for (const replacement of fix?.replacements ?? []) part(replacement.place.file, undefined).replacements.push(replacement);
  return [...parts.values()];
}
