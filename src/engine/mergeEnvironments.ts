import type { Finding } from '../model/finding.ts';
import { atLeast } from '../model/severity.ts';

/**
 * One finding for what several environments inherit from the same line: with all of them, all the targets it breaks on, and the
 * worst severity.
 */
export function mergeEnvironments(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, place, message } = finding;
    const key =
      finding.environments.length === 0 ? undefined : [rule, place.file, place.start.line, place.start.column, message].join('\n');
    const known = key === undefined ? undefined : merged.get(key);
    merged.set(key ?? `\n${merged.size}`, known ? together(known, finding) : finding);
  }
  return [...merged.values()];
}

function together(first: Finding, second: Finding): Finding {
  const worse = atLeast(second.severity, first.severity) ? second : first;
  return {
    ...worse,
    environments: [...new Set([...first.environments, ...second.environments])],
    targets: [...new Set([...first.targets, ...second.targets])],
  };
}
