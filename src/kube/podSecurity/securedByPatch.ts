import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { NearbyIndex } from '../nearby/nearbyIndex.ts';
import { isPatch } from '../pods/patches.ts';
import { isWorkload } from '../pods/workloads.ts';
import { securedPodOf } from './securedPod.ts';

/** Finds out whether a patch nearby writes a security context into a workload. */
export const securedByPatchIn = rememberLast((all: readonly Resource[]): ((workload: Resource) => boolean) => {
  const index = new NearbyIndex<Resource>();
  for (const resource of all)
    if (isWorkload(resource.id) && isPatch(resource) && isSecured(resource)) index.add(keyOf(resource), resource.file, resource);
  return (workload) => !index.isEmpty && index.near(keyOf(workload), workload.file).length > 0;
});

/** Patches often leave out the namespace. */
function keyOf({ id }: Resource): string {
  return `${id.kind} ${id.name}`;
}

function isSecured(resource: Resource): boolean {
  return securedPodOf(resource)?.contexts.some(({ context }: { context: Cursor }) => context.exists) ?? false;
}
