import { type Allowance, allowances } from '../model/allowance.ts';
import type { Finding } from '../model/finding.ts';

export interface FindingCounts {
  /** All five, in their documented order. */
  readonly kinds: readonly { readonly allowance: Allowance; readonly count: number }[];
  /** Errors and warnings that none of the five can settle. What is only good to know may stay as it is. */
  readonly beyond: number;
}

/** How many findings each of the five documented differences can settle, and how many none of them can. */
export function countByAllowance(findings: readonly Finding[]): FindingCounts {
  return {
    kinds: allowances.map((allowance) => ({ allowance, count: findings.filter((finding) => finding.allowance === allowance).length })),
    beyond: findings.filter(({ allowance, severity }) => allowance === undefined && severity !== 'info').length,
  };
}
