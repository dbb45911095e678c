import { distributions } from '../../clusters/distributions.ts';
import { systemNamespaces } from '../../clusters/systemNamespaces.ts';
import { appendTo } from '../../model/appendTo.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Resource } from '../../model/resource.ts';
import type { Dump } from './dump.ts';
import { namespacesUsed } from './namespacesUsed.ts';

/** The local products that make a namespace, or have an add-on that does. */
const products = new Map<string, string[]>();
for (const { title, namespaces = [] } of distributions) for (const namespace of namespaces) appendTo(products, namespace, title);

/** Why the namespace of an object, or the namespaces it serves, keep it out; undefined where they do not. */
export function ofNamespace(resource: Resource, dump: Dump): string | undefined {
  const namespace = namespaceOf(resource);
  if (dump.namespaces.size > 0) return dump.namespaces.has(namespace) ? undefined : 'not in a namespace that was asked for';
  if (namespace !== '') return notTheUsers(namespace);
  const used = namespacesUsed(resource);
  const [first] = used;
  return first !== undefined && used.every((each) => notTheUsers(each) !== undefined) ? notTheUsers(first) : undefined;
}

function notTheUsers(namespace: string): string | undefined {
  if (systemNamespaces.has(namespace)) return `of ${namespace}: part of the cluster`;
  const titles = products.get(namespace);
  if (!titles) return undefined;
  return `of ${namespace}: where ${enumerate(titles, 3)} or an add-on installs its own; install the original, or keep them with --namespace ${namespace}`;
}

function namespaceOf({ id }: Resource): string {
  return id.group === '' && id.kind === 'Namespace' ? id.name : id.namespace;
}
