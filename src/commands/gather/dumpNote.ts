import { isCopied } from '../../kube/apis/isCopied.ts';
import type { Resource } from '../../model/resource.ts';

/** What to do with files that were printed by a cluster: at least half of their objects are copies. Nothing where there are none. */
export function dumpNote(resources: readonly Resource[]): string | undefined {
  const files = new Map<string, { objects: number; copies: number }>();
  for (const resource of resources) {
    if (resource.isRendered) continue;
    const file = files.get(resource.file) ?? { objects: 0, copies: 0 };
    file.objects++;
    if (isCopied(resource)) file.copies++;
    files.set(resource.file, file);
  }
  const dumps = [...files].filter(([, { objects, copies }]) => copies * 2 >= objects && copies > 0).map(([file]) => file);
  const [first] = dumps;
  if (first === undefined) return undefined;
  const named = first === '<stdin>' ? '-' : first;
  return dumps.length === 1
    ? `${first} was printed by a cluster; make manifests of it: k8sport clean ${named}`
    : `${first} and ${dumps.length - 1} more were printed by a cluster; make manifests of them: k8sport clean ${named} …`;
}
