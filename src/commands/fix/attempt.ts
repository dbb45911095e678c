import { mend, type Mended } from '../../fixes/mend.ts';
import type { FixSafety } from '../../model/fix.ts';
import type { Assessment } from './assessment.ts';

/**
 * Makes the fixes of a report in memory.
 * @param obstacle Why a file cannot be changed from what was read, if so.
 */
export async function attempt(
  { report, judgement }: Assessment,
  safety: FixSafety,
  obstacle: (file: string, before: string) => string | undefined,
): Promise<Mended> {
  const { texts, request } = judgement;
  const languages = new Map(request.scripts?.map(({ file, language }) => [file, language]));
  const known = new Map<string, string | undefined>();
  return mend(
    report.findings.filter(({ fix }) => fix && (safety === 'unsafe' || fix.safety === 'safe')),
    {
      text: (file) => texts.get(file),
      language: (file) => languages.get(file),
      obstacle(file) {
        const text = texts.get(file);
        if (!known.has(file)) known.set(file, text === undefined ? undefined : obstacle(file, text));
        return known.get(file);
      },
    },
  );
}
