import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BaselineEntry } from '../engine/baseline.ts';
import { UserError } from '../errors.ts';
import { gitRoot } from '../input/gitignore.ts';
import { putFile } from '../input/putFile.ts';
import { readSource } from '../input/readSource.ts';
import { parseBaseline, printBaseline } from './baselineText.ts';
import type { LoadedConfig } from './load.ts';

/** The baseline where none is named: beside the configuration, else at the root of the repository, else in the working folder. */
export function defaultBaselineFile({ file, directory }: LoadedConfig, cwd: string): string {
  return path.join(file === undefined ? (gitRoot(cwd) ?? cwd) : directory, '.k8sport-baseline.json');
}

/**
 * What a baseline records; undefined where there is no such file.
 * @param shown How messages call it.
 * @throws UserError where it cannot be read or understood.
 */
export function readBaseline(file: string, shown: string): BaselineEntry[] | undefined {
  if (!existsSync(file)) return undefined;
  const { source, problems } = readSource(file, shown, true);
  if (source && problems.length === 0) return parseBaseline(source);
  throw new UserError(
    'config',
    `${shown}: this baseline cannot be read`,
    'it has to be a file of JSON in UTF-8; check it and its permissions',
  );
}

/**
 * Writes a baseline, whole or not at all.
 * @throws UserError where that is not possible.
 */
export function writeBaseline(file: string, shown: string, entries: readonly BaselineEntry[]): void {
  try {
    putFile(file, printBaseline(entries));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('config', `${shown}: cannot be written (${code})`, 'check the folder and its permissions');
  }
}
