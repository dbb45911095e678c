import { isManifest } from '../kube/manifests.ts';
import { isMap } from '../model/isMap.ts';
import type { Path } from '../model/path.ts';
import type { Document } from '../yaml/document.ts';
import { FileResource } from './fileResource.ts';

/**
 * The Kubernetes objects of a document: the object itself, or the items of `kind: List` and of typed lists.
 *
 * @param keepsSchemas Whether definitions of custom resources keep their schemas, for who prints them again.
 */
export function resourcesOf(document: Document, keepsSchemas = false): FileResource[] {
  if (!isManifest(document.value)) return [];
  const resources = unfold(document, document.value, document.value.apiVersion, document.value.kind, []);
  if (!keepsSchemas) for (const { id, root } of resources) if (id.kind === 'CustomResourceDefinition') dropSchemas(root.raw);
  return resources;
}

function unfold(
  document: Document,
  value: Readonly<Record<string, unknown>>,
  apiVersion: string,
  kind: string,
  prefix: Path,
): FileResource[] {
  const { items } = value;
  if (!kind.endsWith('List') || !Array.isArray(items)) return [new FileResource(document, value, apiVersion, kind, prefix)];
  return items.flatMap((item: unknown, index) => {
    const path = [...prefix, 'items', index];
    if (isManifest(item)) return unfold(document, item, item.apiVersion, item.kind, path);
    // Items of a typed list may leave kind and version to the list.
    const itemKind = kind.slice(0, -'List'.length);
    return isMap(item) && itemKind !== '' ? [new FileResource(document, item, apiVersion, itemKind, path)] : [];
  });
}

/**
 * Definitions of custom resources are the largest objects by far, nearly all of it schemas that no rule reads. Letting
 * go of them halves the memory of a run.
 */
function dropSchemas(definition: unknown): void {
  const spec = isMap(definition) ? definition['spec'] : undefined;
  if (!isMap(spec)) return;
  for (const version of [spec, ...(Array.isArray(spec['versions']) ? (spec['versions'] as unknown[]) : [])]) {
    if (isMap(version)) for (const key of ['schema', 'validation']) delete (version as Record<string, unknown>)[key];
  }
}
