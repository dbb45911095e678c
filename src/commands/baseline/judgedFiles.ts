import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWithin } from '../../input/globs.ts';
import type { GatherRequest } from '../gather/gather.ts';
import type { Judgement } from '../judge.ts';

/**
 * A way to tell of a file, absolute, whether this run found all there is to find in it. That is so where it was checked with all that lies
 * around it; in a single file, and in a base behind a folder, there may be more to find when an overlay is rendered. What is gone holds
 * nothing.
 */
export function judgedFiles({ texts, report }: Judgement, { paths, cwd, config, standardInput }: GatherRequest): (file: string) => boolean {
  const at = (file: string): string => path.resolve(cwd, file);
  const checked = new Set([...texts.keys(), ...report.findings.map(({ place }) => place.file)].map(at));
  if (paths.length === 0 && config.file !== undefined) checked.add(config.file);
  const folders = paths.map(at).filter((each) => existsSync(each) && statSync(each).isDirectory());
  const piped = standardInput && paths.includes('-') ? at(standardInput.file) : undefined;
  return (file) => {
    // What came from standard input is never there, and not gone for that.
    if (file === piped) return true;
    if (!checked.has(file)) return path.basename(file) !== '<stdin>' && !existsSync(file);
    return paths.length === 0 || folders.some((folder) => isWithin(folder, file));
  };
}
