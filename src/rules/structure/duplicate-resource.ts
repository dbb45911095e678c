import type { KubeObject } from '../../kube/objects.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { resourceName } from '../../kube/resourceId.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const duplicateResource: SetRule = {
  meta: {
    id: 'duplicate-resource',
    summary: 'A file describes the same object twice',
    why: `Kind, namespace and name make an object. \`kubectl apply -f\` sends both manifests, and what only the first one says is gone. Kustomize refuses
such a file, and Argo CD warns of a repeated resource.

Remove one of the two, or give it another name. Two files may describe the same object, since variants of it often stand side by side.`,
    category: 'structure',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkAll(resources) {
    const seen = new Map<string, Resource>();
    const single = filesWithOneOf(resources);
    for (const resource of resources) {
      const key = single.has(resource.file) ? undefined : keyOf(resource);
      if (key === undefined || isPatch(resource)) continue;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, resource);
        continue;
      }
      yield {
        resource,
        at: nameOf(resource),
        message: `\`${resourceName(resource.id)}\` stands in this file before, and the last one wins; remove or rename one of them`,
        related: [{ resource: first, at: nameOf(first), message: 'the same object' }],
      };
    }
  },
};

/** Most files hold one object, and need no key. */
function filesWithOneOf(resources: readonly Resource[]): ReadonlySet<string> {
  const known = new Set<string>();
  const single = new Set<string>();
  for (const { file } of resources) {
    if (known.has(file)) single.delete(file);
    else single.add(file);
    known.add(file);
  }
  return single;
}

function nameOf({ root }: Resource): Cursor {
  return (root as Cursor<KubeObject>).at('metadata').at('name');
}

function keyOf(resource: Resource): string | undefined {
  const { group, kind, namespace, name } = resource.id;
  if (!nameOf(resource).exists || isPlaceholder(name)) return undefined;
  return [resource.file, group, kind, namespace || 'default', name].join('\n');
}
