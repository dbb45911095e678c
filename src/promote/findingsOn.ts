import type { Finding } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';

/** What was found in one object. */
export function findingsOn({ id }: Resource, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ resource }) => {
    return resource?.kind === id.kind && resource.name === id.name && resource.namespace === id.namespace && resource.group === id.group;
  });
}
