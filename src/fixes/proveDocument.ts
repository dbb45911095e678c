import type { Change } from '../model/change.ts';
import type { Document } from '../yaml/document.ts';
import type { Edit } from '../yaml/edits/edit.ts';
import { editsOf } from '../yaml/edits/editsOf.ts';
import { changesNothing } from './changesNothing.ts';
import type { ProposedFix } from './proposedFixes.ts';

/** What a fix asks of one document. */
export interface Asked {
  readonly fix: ProposedFix;
  readonly changes: readonly Change[];
}

export interface Proved {
  readonly edits: readonly Edit[];
  readonly refused: ReadonlyMap<ProposedFix, string>;
}

/** Every change reads its document anew: how much is read for one document, in UTF-16 code units. Some 10 seconds. */
const mostText = 50_000_000;
const tooMany = 'there are more fixes than one run makes in so large a document; run it again';

/** The edits of one document. What is written is read alike by kubectl and kustomize, so a proof for one is a proof for both. */
export function proveDocument(document: Document, asked: readonly Asked[]): Proved {
  const refused = new Map<ProposedFix, string>();
  const active: Asked[] = [];
  const most = Math.max(1, Math.floor(mostText / document.text.length));
  for (const each of asked) {
    const { fix, changes } = each;
    const isIdle = fix.parts.length === 1 && changes.every((change) => changesNothing(document.value, change));
    if (isIdle) refused.set(fix, 'it is written so already, and something else overrides it');
    else if (active.length >= most) refused.set(fix, tooMany);
    else active.push(each);
  }
  const { edits, outcomes } = editsOf(
    document,
    active.map(({ changes }) => changes),
  );
  for (const [index, outcome] of outcomes.entries()) if (outcome !== 'made') refused.set(active[index]!.fix, outcome.refused);
  return { edits, refused };
}
