import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { ResolvedConfig } from '../../config/resolve.ts';
import type { ResolvedEnvironment } from '../../config/resolveEnvironment.ts';
import { UserError } from '../../errors.ts';
import { isGlob, isWithin } from '../../input/globs.ts';
import { kustomizationNames } from '../../input/kustomizationFiles.ts';
import { realFolder } from './realFolder.ts';

/** The folder that the local environment is, and the one file of it that was named, if one was. */
export interface SourceFolder {
  readonly directory: string;
  readonly isKustomized: boolean;
}

/** @throws UserError for what is no folder and no file: charts, lists and globs. */
export function sourceFolder({ name, directory, paths, chart }: ResolvedEnvironment): SourceFolder {
  if (chart)
    throw new UserError(
      'arguments',
      `\`${name}\` is a Helm chart; what differs in production belongs in its values`,
      'write another file of values',
    );
  const [first, ...others] = paths;
  const absolute = path.resolve(directory, first ?? '.');
  if (first === undefined || others.length > 0 || isGlob(first) || !existsSync(absolute))
    throw new UserError('arguments', `\`${name}\` is not one folder`, 'name the folder of the local environment with --from');
  const folder = kustomizationNames.has(path.basename(absolute)) || /\.(?:ya?ml|json)$/i.test(absolute) ? path.dirname(absolute) : absolute;
  return { directory: folder, isKustomized: kustomizationIn(folder) !== undefined };
}

/** The name of the kustomization in a folder. */
export function kustomizationIn(folder: string): string | undefined {
  return [...kustomizationNames].find((name) => existsSync(path.join(folder, name)));
}

/**
 * The folder of the new environment: as the configuration says; beside others, where the local one stands among some; else below the folder
 * that holds what it is built on.
 *
 * @param base What it is built on; the local environment itself where nothing else is.
 * @throws UserError for names that lead elsewhere.
 */
export function targetFolder(
  name: string,
  layout: 'environments' | 'overlays' | undefined,
  { cwd, source, base, config }: { readonly cwd: string; readonly source: string; readonly base: string; readonly config: ResolvedConfig },
): string {
  const configured = config.environments.find((each) => each.name === name);
  if (configured) return sourceFolderOf(configured);
  if (/[\\/]/.test(name)) return path.resolve(cwd, name);
  if (!/^[a-zA-Z0-9][\w.-]{0,62}$/.test(name))
    throw new UserError('arguments', `--to: \`${name}\` is no name of a folder`, 'write --to production, or a path');
  const parent = path.dirname(source);
  const isAmongOthers = /^(?:environments|overlays|envs)$/.test(path.basename(parent));
  if (isAmongOthers && (layout === undefined || layout === path.basename(parent))) return path.join(parent, name);
  return path.join(path.dirname(base), layout ?? 'environments', name);
}

function sourceFolderOf({ name, directory, paths, chart }: ResolvedEnvironment): string {
  const [first, ...others] = paths;
  if (chart || first === undefined || others.length > 0 || isGlob(first))
    throw new UserError('arguments', `\`${name}\` is not one folder in the configuration`, 'name a folder with --to');
  return path.resolve(directory, first);
}

/** @throws UserError where kustomize could not build one on the other, or where nothing may be written. */
export function checkFolders(target: string, bases: readonly string[], boundary: string): void {
  if (!isWithin(boundary, target) || !isWithin(realpathSync(boundary), realFolder(target)))
    throw new UserError('arguments', `${target} is outside of the repository`, 'name a folder inside with --to');
  const around = bases.find((base) => isWithin(base, target) || isWithin(target, base));
  if (around !== undefined)
    throw new UserError(
      'arguments',
      `${target} and ${around}, which it is built on, lie in each other, and kustomize refuses that`,
      'keep the manifests in a folder of their own, such as base/, or name another folder with --to',
    );
}
