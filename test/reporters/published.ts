import type { Finding } from '../../src/model/finding.ts';

/** A finding as programs get it: of a fix they learn what it does, not how. */
export function published({ fix, ...finding }: Finding): object {
  return fix
    ? { ...finding, fix: { title: fix.title, safety: fix.safety, ...(fix.refused !== undefined && { refused: fix.refused }) } }
    : finding;
}
