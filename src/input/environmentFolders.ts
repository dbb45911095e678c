import path from 'node:path';
import type { Role } from '../model/role.ts';
import type { FoundFile } from './discover.ts';
import { FolderTree } from './folderTree.ts';
import { slashed } from './kustomizeDisk.ts';
import { purposeOf } from './purpose.ts';
import { roleOfName } from './role.ts';

/** A folder that the layout of a repository gives an environment. */
export interface EnvironmentFolder {
  /** The name of the folder. */
  readonly name: string;
  /** From where the search began, with forward slashes. */
  readonly path: string;
  readonly role: Role;
  /** What is told for certain: a folder below `overlays` whose name tells no role may be any variant. */
  readonly isCertain: boolean;
}

const environments = /^(?:environments|envs?)$/i;
const overlays = /^overlays$/i;

/**
 * The folders of environments among some files, found by the usual layouts: those in `overlays`, `environments`, `envs` or `env`; and
 * folders beside each other of which one is local and one production by their names, such as `k8s/kind` and `k8s/eks`. All hold manifests.
 *
 * @param root Where the search began. Absolute.
 */
export function environmentFolders(files: readonly FoundFile[], root: string): EnvironmentFolder[] {
  const tree = new FolderTree(files.map((file) => slashed(path.relative(root, file.path))).filter(isDeployed), root);
  const found: EnvironmentFolder[] = [];
  const add = (folder: string, isCertain: boolean): void => {
    const name = path.posix.basename(folder);
    found.push({ name, path: folder, role: roleOfName(name), isCertain });
  };
  const visit = (folder: string): void => {
    const children = tree.foldersIn(folder);
    const parent = path.basename(path.resolve(root, folder));
    const isPaired = isPair(children, tree);
    for (const child of children) {
      const isTold = roleOfName(path.posix.basename(child)) !== 'unknown';
      const isNamed = environments.test(parent) || overlays.test(parent);
      if (isNamed && !isTold && isGrouping(child, tree)) visit(child);
      else if ((isNamed || (isPaired && isTold)) && tree.holdsManifests(child)) add(child, isTold || environments.test(parent));
      else visit(child);
    }
  };
  visit('');
  return found;
}

function isDeployed(file: string): boolean {
  return purposeOf(file) === 'deployment';
}

/** Whether folders beside each other are environments by their names alone. */
function isPair(folders: readonly string[], tree: FolderTree): boolean {
  const told = folders.filter((folder) => roleOfName(path.posix.basename(folder)) !== 'unknown');
  if (told.length < 2) return false;
  const roles = new Set(told.filter((folder) => tree.holdsManifests(folder)).map((folder) => roleOfName(path.posix.basename(folder))));
  return roles.has('local') && roles.has('production');
}

/** `overlays/web` in which `local` and `prod` lie. */
function isGrouping(folder: string, tree: FolderTree): boolean {
  return !tree.holdsManifests(folder, 'directly') && isPair(tree.foldersIn(folder), tree);
}
