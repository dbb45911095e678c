import type { Finding } from '../model/finding.ts';

/** By file, line, column and rule: the order a reader walks through a repository. */
export function inOrder<F extends Finding>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => {
    if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
    const { start: left } = a.place;
    const { start: right } = b.place;
    return left.line - right.line || left.column - right.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  });
}
