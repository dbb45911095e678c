import path from 'node:path';
import { isKustomization } from '../kube/manifests.ts';

/** The names kustomize knows, in its order. */
export const kustomizationNames = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/** Whether a document is a kustomization, by the name of its file or by its own words. */
export function isKustomizationDocument(file: string, value: unknown): boolean {
  return isKustomizationFile(file) || isKustomization(value);
}

const fileFields = [
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'replacements',
  'configurations',
  'transformers',
  'generators',
  'validators',
];

/**
 * The files a kustomization names that are no objects of their own: patches, transformer and generator configs,
 * replacements, and the contents of generated ConfigMaps and Secrets. As paths beside the kustomization.
 */
export function filesOfKustomization(value: unknown): string[] {
  const kustomization = asMap(value);
  const listed = fileFields.flatMap((field) =>
    asList(kustomization[field]).map((item) => (typeof item === 'string' ? item : asMap(item)['path'])),
  );
  const generated = ['configMapGenerator', 'secretGenerator'].flatMap((field) =>
    asList(kustomization[field]).flatMap((generator) => asList(asMap(generator)['files']).map(fileOfEntry)),
  );
  const openapi = asMap(kustomization['openapi'])['path'];
  return [...listed, ...generated, openapi].filter((file) => typeof file === 'string' && !file.includes('\n')) as string[];
}

/** Whether a file is a kustomization, by its name. */
export function isKustomizationFile(file: string): boolean {
  return kustomizationNames.has(path.posix.basename(file));
}

/** The other kustomizations that one may include, as paths beside it: files among them, and addresses. */
export function directoriesOfKustomization(value: unknown): string[] {
  const kustomization = asMap(value);
  return ['resources', 'bases', 'components'].flatMap((field) => asList(kustomization[field]).filter((entry) => typeof entry === 'string'));
}

/** The files and folders a kustomization takes objects from, as paths beside it. */
export function objectFilesOfKustomization(value: unknown): string[] {
  return asList(asMap(value)['resources']).filter((file) => typeof file === 'string');
}

/** A generator lists a file as `path` or as `key=path`. */
function fileOfEntry(entry: unknown): unknown {
  return typeof entry === 'string' ? entry.slice(entry.indexOf('=') + 1) : undefined;
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
