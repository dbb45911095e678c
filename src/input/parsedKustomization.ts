import type { ParsedFiles } from '../kustomize/parsedFiles.ts';
import { kustomizeDisk } from './kustomizeDisk.ts';

/** What a kustomization says, as kubectl reads it; undefined where there is no such file or nothing of it can be read. */
export function parsedKustomization(file: string, cache: ParsedFiles, nameOf: (file: string) => string): unknown {
  const bytes = cache.read(kustomizeDisk, file);
  return bytes && cache.parseAsKubectl(file, nameOf(file), bytes).documents?.[0]?.document.value;
}
