import type { Finding } from '../model/finding.ts';
import { severities } from '../model/severity.ts';

/** By severity; what is equally bad keeps its order. */
export function worstFirst<F extends Finding>(findings: readonly F[]): F[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
