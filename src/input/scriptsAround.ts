import path from 'node:path';
import type { Script } from '../model/script.ts';
import { imageFlowOf } from '../scripts/images/imageFlow.ts';
import { filesOf } from './discover.ts';
import { gitRoot } from './gitignore.ts';
import { isWithin } from './globs.ts';
import { purposeOf } from './purpose.ts';
import { mayBeScript, readScripts } from './readScripts.ts';
import { slashed } from './slashed.ts';

/**
 * The other scripts of the repositories that some scripts lie in: what one builds, another may push, but for those of tests. None where the scripts do nothing
 * with images, or where the whole repository was asked for.
 *
 * @param paths What was asked for.
 */
export async function scriptsAround(
  scripts: readonly Script[],
  paths: readonly string[],
  cwd: string,
  isIgnored: (file: string) => boolean,
): Promise<readonly Script[]> {
  if (imageFlowOf(scripts, []).steps.length === 0) return [];
  const roots = new Set(scripts.flatMap(({ file }) => gitRoot(path.dirname(path.resolve(cwd, file))) ?? []));
  const isRead = new Set(scripts.map(({ file }) => path.resolve(cwd, file)));
  const around: Script[] = [];
  for (const root of roots) {
    if (paths.some((each) => isWithin(path.resolve(cwd, each), root))) continue;
    const isDeployed = (file: string): boolean => purposeOf(slashed(path.relative(root, file))) !== 'test';
    const all = (await filesOf(root, root, isIgnored, mayBeScript)) ?? [];
    const others = all.filter((file) => !isRead.has(file.path) && isDeployed(file.path));
    around.push(...(await readScripts(others, cwd)).scripts);
  }
  return around;
}
