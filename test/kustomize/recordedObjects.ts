import { parseAllDocuments } from 'yaml';

/** What the real kustomize printed, read by another parser than the engine's, so that the two do not err alike. */
export function recordedObjects(text: string): unknown[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS({ maxAliasCount: -1 }) as unknown)
    .filter((value) => value !== null);
}
