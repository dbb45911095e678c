import { allowances } from '../model/allowance.ts';
import type { Comparison, Verdict } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { FiveDifferences } from '../model/scorecard.ts';

/**
 * What still has to change for production, what a production environment has changed, and what is beyond the five kinds.
 *
 * @param findings Of one environment on one target.
 * @param comparison Of this environment with another.
 */
export function fiveDifferences(findings: readonly Finding[], comparison?: Comparison): FiveDifferences {
  const leavesWhere = (isMeant: (verdict: Verdict) => boolean): number | undefined =>
    comparison?.differences.reduce((sum, { verdict, leaves }) => (isMeant(verdict) ? sum + leaves : sum), 0);
  const drift = leavesWhere(({ kind }) => kind === 'drift');
  return {
    kinds: allowances.map((allowance) => {
      const own = leavesWhere((verdict) => verdict.kind === 'allowed' && verdict.allowance === allowance);
      const toChange = valuesIn(findings.filter((finding) => finding.allowance === allowance));
      return { allowance, toChange, ...(own !== undefined && { changed: own }) };
    }),
    beyond: {
      // What is only good to know may stay as it is.
      toChange: valuesIn(findings.filter(({ allowance, severity }) => allowance === undefined && severity !== 'info')),
      ...(drift !== undefined && { drift }),
    },
  };
}

/** Several rules may find the same value. */
function valuesIn(findings: readonly Finding[]): number {
  return new Set(findings.map(valueOf)).size;
}

function valueOf({ resource, path, place: { file, start } }: Finding): string {
  return resource ? JSON.stringify([file, resource, path]) : `${file}\n${start.line}\n${start.column}`;
}
