import path from 'node:path';
import { appendTo } from '../model/appendTo.ts';
import { isKustomizationFile } from './kustomizationFiles.ts';
import { manifestHead } from './manifestHead.ts';
import { isChartTemplate } from './readManifests.ts';
import { readSource } from './readSource.ts';

/** The folders that some files lie in, by their paths from a root, `` being the root. */
export class FolderTree {
  readonly #files = new Map<string, string[]>();
  readonly #folders = new Map<string, Set<string>>();
  readonly #root: string;

  constructor(files: readonly string[], root: string) {
    this.#root = root;
    for (const file of files) {
      const steps = file.split('/');
      appendTo(this.#files, steps.slice(0, -1).join('/'), file);
      for (let depth = steps.length - 1; depth > 0; depth--) {
        const parent = steps.slice(0, depth - 1).join('/');
        const known = this.#folders.get(parent) ?? new Set();
        this.#folders.set(parent, known.add(steps.slice(0, depth).join('/')));
      }
    }
  }

  foldersIn(folder: string): readonly string[] {
    return [...(this.#folders.get(folder) ?? [])].toSorted();
  }

  /** Whether there is something to apply in a folder, or below it: objects, or a kustomization that is no mere component. */
  holdsManifests(folder: string, where: 'directly' | 'anywhere' = 'anywhere'): boolean {
    const files = this.#files.get(folder) ?? [];
    const kustomization = files.find(isKustomizationFile);
    if (kustomization !== undefined) return !this.#isComponent(kustomization);
    if (files.some((file) => this.#holdsObjects(file))) return true;
    return where === 'anywhere' && this.foldersIn(folder).some((each) => this.holdsManifests(each));
  }

  #holdsObjects(file: string): boolean {
    const full = path.join(this.#root, file);
    return !isChartTemplate(full) && manifestHead(full) === 'objects';
  }

  #isComponent(file: string): boolean {
    const text = readSource(path.join(this.#root, file), file, false).source?.text ?? '';
    return /^kind:[ \t]*["']?Component\b/m.test(text);
  }
}
