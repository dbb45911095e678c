import { UserError } from '../../errors.ts';
import type { FixSafety } from '../../model/fix.ts';
import type { Arguments } from '../command.ts';

/** What is to be mended, and what comes of it. */
export interface FixTask {
  readonly safety: FixSafety;
  readonly result: 'files' | 'diff' | 'report';
}

/** What the command line asks to be mended; undefined: nothing. */
export function fixTask(args: Arguments): FixTask | undefined {
  const [isDiff, isDryRun] = [args.has('diff'), args.has('fix-dry-run')];
  if (!isDiff && !isDryRun && !args.has('fix')) return undefined;
  if (isDiff && isDryRun) throw new UserError('arguments', '--diff prints a patch, and --fix-dry-run a report', 'leave one of them out');
  const writer = ['update-baseline', 'prune-baseline'].find((name) => args.has(name));
  if ((isDiff || isDryRun) && writer !== undefined)
    throw new UserError('arguments', `--${isDiff ? 'diff' : 'fix-dry-run'} writes nothing, and --${writer} does`, 'leave one of them out');
  return { safety: args.get('fix') === 'unsafe' ? 'unsafe' : 'safe', result: isDiff ? 'diff' : isDryRun ? 'report' : 'files' };
}
