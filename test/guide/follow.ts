import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { applied, type Edit } from '../../src/yaml/edits/edit.ts';
import { run } from '../run.ts';
import { isShown } from './isShown.ts';
import { stepsOf } from './steps.ts';

/**
 * Does what a page says: writes its files, and runs its commands, those of k8sport in this process.
 *
 * @param start The folder to begin in.
 * @returns The page as it should be: with the exit codes that are not as said, and the whole output where that is not as shown.
 */
export async function follow(page: string, start: string): Promise<string> {
  const edits: Edit[] = [];
  let cwd = start;
  for (const step of stepsOf(page)) {
    if (step.do === 'write') writeFileSync(path.join(cwd, step.name), step.text);
    if (step.do === 'write' || step.notRun !== undefined) continue;
    let printed = '';
    for (const line of step.commands) {
      const command = line.text.replace(/ # exit code \d+$/, '');
      const result = await enter(command, cwd);
      printed += result.printed;
      cwd = result.cwd ?? cwd;
      const told = result.code === 0 ? command : `${command} # exit code ${result.code}`;
      if (told !== line.text) edits.push({ ...line, text: told });
    }
    if (step.shown && !isShown(step.shown.text, printed)) edits.push({ ...step.shown, text: printed });
  }
  return applied(page, edits);
}

interface Result {
  readonly code: number | null;
  readonly printed: string;
  /** Where `cd` leads. */
  readonly cwd?: string;
}

async function enter(command: string, cwd: string): Promise<Result> {
  const [, own] = /^npx k8sport (.+)$/.exec(command) ?? [];
  if (own !== undefined) {
    if (/["'$`|<>;&*\\]/.test(own)) throw new Error(`\`${command}\` needs a shell`);
    const { code, stdout, stderr } = await run(own.split(' '), { cwd });
    return { code, printed: stdout + stderr };
  }
  const [, folder] = /^cd ([\w./-]+)$/.exec(command) ?? [];
  if (folder !== undefined) return { code: existsSync(path.join(cwd, folder)) ? 0 : 1, printed: '', cwd: path.join(cwd, folder) };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  return { code: status, printed: stdout + stderr };
}
