import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { changedLines, type LineRange } from '../../input/gitDiff.ts';
import { slashed } from '../../input/slashed.ts';
import type { Io } from '../io.ts';
import type { Git } from './git.ts';
import { mergeBase } from './mergeBase.ts';

/** What has changed, committed or not. */
export interface Changes {
  /** The ref that was compared with, and the commit. */
  readonly since: string;
  /**
   * Whether any of some lines has changed, one-based, both ends included. All has in a file that git does not track; so too where it
   * does not compare line by line.
   * @param file From the working folder.
   */
  touches(file: string, lines: LineRange): boolean;
}

/** Whatever the repository and its owner configure, the answer is the same. */
const plainDiff = [
  'diff',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--ignore-submodules=all',
  '--diff-filter=d',
] as const;
const patch = ['-U0', '--inter-hunk-context=0', '--find-renames', '--src-prefix=a/', '--dst-prefix=b/'] as const;

/**
 * Asks git what has changed since the merge base of `HEAD` and a ref.
 * @param ref Undefined: the default branch.
 * @throws UserError outside a repository, and where git cannot tell.
 */
export async function changesSince(ref: string | undefined, { cwd, git: run }: Pick<Io, 'cwd' | 'git'>): Promise<Changes> {
  const root = await rootOf(cwd, run);
  const git: Git = async (words) => {
    const answer = await run(root, words);
    return 'output' in answer ? answer.output : undefined;
  };
  const base = await mergeBase(git, ref);
  const ask = async (words: readonly string[]): Promise<string> => {
    const answer = await run(root, words);
    if ('output' in answer) return answer.output;
    throw new UserError('input', `git ${words[0]}: ${answer.refusal}`, 'try the same command by hand, or leave --changed out');
  };
  const changed = changedLines(await ask([...plainDiff, ...patch, '--end-of-options', base.commit, '--']));
  const tracked = new Set((await ask(['ls-files', '-z', '--full-name'])).split('\0'));
  const binary = binaryFiles(await ask([...plainDiff, '--numstat', '-z', '--no-renames', '--end-of-options', base.commit, '--']));
  const nameOf = (file: string): string | undefined => {
    try {
      return slashed(path.relative(root, realpathSync(path.resolve(cwd, file))));
    } catch {
      return undefined;
    }
  };
  return {
    since: `${base.ref} (${base.commit.slice(0, 10)})`,
    touches(file, { first, last }) {
      const name = nameOf(file);
      if (name === undefined || !tracked.has(name) || binary.has(name)) return true;
      return (changed.get(name) ?? []).some((range) => range.first <= last && first <= range.last);
    },
  };
}

async function rootOf(cwd: string, run: Io['git']): Promise<string> {
  const answer = await run(cwd, ['rev-parse', '--show-toplevel']);
  if ('output' in answer) return realpathSync(answer.output.replace(/\r?\n$/, ''));
  throw new UserError(
    'input',
    `--changed: git finds no repository here (${answer.refusal})`,
    'run it in a git repository, or leave --changed out',
  );
}

/** Files that git does not compare by line, because of what they hold or what `.gitattributes` says of them. */
function binaryFiles(numstat: string): Set<string> {
  return new Set(numstat.split('\0').flatMap((line) => (line.startsWith('-\t-\t') ? [line.slice('-\t-\t'.length)] : [])));
}
