import { unifiedDiff } from '../../model/diff/unifiedDiff.ts';
import { secretLines } from '../../reporters/secretLines.ts';
import { Lines } from '../../yaml/lines.ts';
import type { WantedFile } from './writeFiles.ts';

/** What changes in a file, without lines that may hold a credential of somebody. */
export function diffWithoutSecrets({ before, after }: WantedFile, path: string): string {
  if (before === undefined || !/(?:\.ya?ml|\.json|\/Kustomization)$/.test(path)) return unifiedDiff({ path, before, after });
  const mayShow = secretLines(before, new Lines(before));
  const lines = before.split('\n');
  const hidden = new Set(lines.filter((line, index) => !mayShow(index + 1) && line.trim() !== ''));
  const masked = (text: string | undefined): string | undefined =>
    text
      ?.split('\n')
      .map((line) => (hidden.has(line) ? `${/^\s*/.exec(line)![0]}<hidden>` : line))
      .join('\n');
  return unifiedDiff({ path, before: masked(before), after: masked(after) });
}
