import { mend } from '../fixes/mend.ts';
import type { Finding } from '../model/finding.ts';
import { looksSecret } from '../kube/values/looksSecret.ts';
import { languageOf } from '../scripts/languageOf.ts';
import type { Edit } from '../yaml/edits/edit.ts';
import type { ReporterContext } from './reporter.ts';

/** The edits of one file, in offsets of its text. */
export interface ProvedFix {
  readonly file: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Each fix is proved by itself, and that means to read its document several times; in UTF-16 code units of all files together. */
const mostText = 50_000_000;

/** A way to turn the fix of a finding into edits, each fix by itself; none where it cannot be proved, or would show something secret. */
export function provedFixes({ text }: Pick<ReporterContext, 'text'>): (finding: Finding) => Promise<readonly ProvedFix[]> {
  let read = 0;
  return async (finding) => {
    const { fix, resource } = finding;
    if (!fix || fix.refused !== undefined || resource?.kind === 'Secret') return [];
    for (const { file } of [...fix.changes, ...fix.replacements.map(({ place }) => place)]) read += text(file)?.length ?? 0;
    if (read > mostText) return [];
    const { files } = await mend([finding], { text, language: languageOf });
    const proved = [...files].map(([file, { before, edits }]) => ({ file, text: before, edits }));
    return proved.some(({ edits }) => edits.some((edit) => looksSecret('', edit.text))) ? [] : proved;
  };
}
