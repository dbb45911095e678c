import { lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { putFile } from '../../input/putFile.ts';
import type { ResourceId } from '../../model/resource.ts';
import { printYaml } from '../../yaml/print.ts';
import { splitPaths } from './splitPaths.ts';

interface Surroundings {
  readonly cwd: string;
  /** Whether files that are there are overwritten. */
  readonly isForced: boolean;
}

/**
 * Writes one file an object, and a kustomization that names them in their order.
 * @returns What was written, as paths from the working directory.
 * @throws UserError, before anything is written, where a file is there already or a link would lead elsewhere; and where writing fails.
 */
export function writeSplit(
  documents: readonly { readonly id: ResourceId; readonly text: string }[],
  folder: string,
  { cwd, isForced }: Surroundings,
): string[] {
  const root = path.resolve(cwd, folder);
  const names = splitPaths(documents.map(({ id }) => id));
  const kustomization = printYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: names });
  const files = [...documents.map(({ text }, index) => [names[index]!, text] as const), ['kustomization.yaml', kustomization] as const];
  const shown = (name: string): string => path.join(folder, name);
  const taken: string[] = [];
  for (const [name] of files) {
    if (leadsElsewhere(root, name))
      throw new UserError('input', `${shown(name)}: a link stands in the way`, 'remove it, or name another folder');
    if (existing(path.join(root, name)) !== undefined) taken.push(name);
  }
  if (taken.length > 0 && !isForced) {
    const more = taken.length > 1 ? `, and ${taken.length - 1} more files` : '';
    throw new UserError('input', `${shown(taken[0]!)} is there already${more}`, 'overwrite with --force, or name another folder');
  }
  for (const [name, text] of files) write(path.join(root, name), text, shown(name));
  return files.map(([name]) => shown(name));
}

function existing(file: string): ReturnType<typeof lstatSync> {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    // Below a file, or in a folder that may not be read: writing will tell.
    return undefined;
  }
}

/** Whether a folder on the way is a link, or a folder stands where the file should. A link at the end is replaced, not followed. */
function leadsElsewhere(root: string, name: string): boolean {
  const steps = name.split('/');
  const folders = steps.slice(0, -1).map((_, index) => path.join(root, ...steps.slice(0, index + 1)));
  if (existing(path.join(root, name))?.isDirectory()) return true;
  return folders.some((each) => existing(each) && !existing(each)!.isDirectory());
}

function write(file: string, text: string, shown: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    putFile(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('input', `${shown}: cannot be written (${code})`, 'check the folder and its permissions');
  }
}
