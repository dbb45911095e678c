import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Document } from '../yaml/document.ts';
import { directoriesOfKustomization, kustomizationNames } from './kustomizationFiles.ts';
import { readSource } from './readSource.ts';

/** The folder that the kustomization of an environment is built on: the only one outside its own, or the only one called base. */
export function baseOf(folder: string): string | undefined {
  const file = [...kustomizationNames].map((name) => path.join(folder, name)).find((each) => existsSync(each));
  if (file === undefined) return undefined;
  const { source } = readSource(file, file, false);
  if (!source) return undefined;
  const { value } = new Document(source, { start: 0, end: source.text.length });
  const outside = directoriesOfKustomization(value)
    .map((each) => path.resolve(folder, each))
    .filter((each) => path.relative(folder, each).startsWith('..') && existsSync(each) && statSync(each).isDirectory());
  const bases = outside.length === 1 ? outside : outside.filter((each) => path.basename(each) === 'base');
  return bases.length === 1 ? bases[0] : undefined;
}
