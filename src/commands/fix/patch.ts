import type { MendedFile } from '../../fixes/mend.ts';
import { unifiedDiff } from '../../model/diff/unifiedDiff.ts';
import { secretInDiff } from '../../reporters/secretInDiff.ts';

interface Patch {
  readonly text: string;
  /** Files left out, since lines of a Secret would show. */
  readonly secret: readonly string[];
}

/** What would change, as `git apply` and `patch -p1` take it. */
export function patch(files: ReadonlyMap<string, MendedFile>): Patch {
  const diffs = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, { before, after }]) => {
      const text = unifiedDiff({ path: file, before, after });
      return { file, text, isSecret: secretInDiff(text, { file, before, after }) };
    });
  return {
    text: diffs.map(({ text, isSecret }) => (isSecret ? '' : text)).join(''),
    secret: diffs.flatMap(({ file, isSecret }) => (isSecret ? [file] : [])),
  };
}
