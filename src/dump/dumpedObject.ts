import type { Cursor } from '../model/cursor.ts';
import type { Resource } from '../model/resource.ts';
import { isMap } from '../model/isMap.ts';
import { isCopied } from '../kube/apis/isCopied.ts';
import type { ObjectMeta } from '../kube/objects.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object that is to become a manifest. */
export interface DumpedObject {
  readonly resource: Resource;
  /** Whether it comes from a cluster. Where it does not, what may be somebody's choice is one. */
  readonly isCopied: boolean;
  /** What somebody wrote, as kubectl remembers it; undefined where kubectl applied nothing. */
  readonly applied: Readonly<Record<string, unknown>> | undefined;
}

export function dumpedObject(resource: Resource): DumpedObject {
  return { resource, isCopied: isCopied(resource), applied: appliedOf(resource) };
}

function appliedOf({ root }: Resource): DumpedObject['applied'] {
  const text = (root as Cursor<{ metadata?: ObjectMeta }>).at('metadata').at('annotations').at(lastApplied).string();
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
