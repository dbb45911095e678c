import path from 'node:path';
import { defaultBaselineFile, readBaseline } from '../../config/baselineFile.ts';
import type { LoadedConfig } from '../../config/load.ts';
import type { BaselineEntry } from '../../engine/baseline.ts';
import { UserError } from '../../errors.ts';
import { slashed } from '../../input/slashed.ts';
import type { Arguments } from '../command.ts';

export interface OpenBaseline {
  /** Absolute. */
  readonly file: string;
  /** From the working folder, as the report names files. */
  readonly shown: string;
  readonly entries: readonly BaselineEntry[];
}

/**
 * The baseline that the arguments name, else the one in its usual place; undefined where there is none and none is asked for.
 * @throws UserError where it is broken, or named and not there.
 */
export function openBaseline(args: Arguments, cwd: string, config: LoadedConfig): OpenBaseline | undefined {
  const named = args.get('baseline');
  const file = named === undefined ? defaultBaselineFile(config, cwd) : path.resolve(cwd, named);
  const shown = slashed(path.relative(cwd, file));
  const entries = readBaseline(file, shown);
  if (entries) return { file, shown, entries };
  if (args.has('update-baseline')) return { file, shown, entries: [] };
  if (named === undefined && !args.has('prune-baseline')) return undefined;
  throw new UserError('arguments', `${shown}: there is no such baseline`, 'write one: k8sport check --update-baseline');
}
