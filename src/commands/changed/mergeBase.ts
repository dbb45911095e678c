import { UserError } from '../../errors.ts';
import type { Git } from './git.ts';

export interface MergeBase {
  readonly commit: string;
  /** What it is the merge base with, as the reader knows it. */
  readonly ref: string;
}

/** What a default branch is called; `actions/checkout` writes no `origin/HEAD`. */
const defaultBranches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/**
 * Where the work in hand began: the best common ancestor of `HEAD` and the ref, or the default branch.
 * @throws UserError where there is no such ref, or no common ancestor is known.
 */
export async function mergeBase(git: Git, named: string | undefined): Promise<MergeBase> {
  const ref = named === undefined ? await defaultBranch(git) : await existing(git, named);
  const base = await git(['merge-base', '--end-of-options', ref, 'HEAD']);
  if (base !== undefined) return { commit: base.trim(), ref: ref.replace(/^refs\/(?:remotes|heads)\//, '') };
  if ((await git(['rev-parse', '--is-shallow-repository']))?.trim() === 'true')
    throw new UserError('input', `--changed: this clone is too shallow to know where ${ref} and HEAD part`, `fetch the history: ${deepen}`);
  throw new UserError('input', `--changed: ${ref} and HEAD have no commit in common`, 'name a ref that HEAD grew from: --changed=<ref>');
}

const deepen = 'git fetch --unshallow, or `fetch-depth: 0` for actions/checkout, or GIT_DEPTH: 0 in GitLab';

async function defaultBranch(git: Git): Promise<string> {
  for (const ref of defaultBranches) if (await isCommit(git, ref)) return ref;
  throw new UserError(
    'input',
    '--changed: there is no origin/HEAD, main or master to compare with',
    'name the commit or branch to compare with: --changed=<ref>',
  );
}

async function existing(git: Git, ref: string): Promise<string> {
  if (ref === '' || ref.startsWith('-'))
    throw new UserError('arguments', `--changed: \`${ref}\` is no ref`, 'name a commit or a branch: --changed=origin/main');
  if (await isCommit(git, ref)) return ref;
  throw new UserError(
    'input',
    `--changed: git knows no commit \`${ref}\``,
    `check it with git log, or fetch it: git fetch origin; in CI, ${deepen}`,
  );
}

async function isCommit(git: Git, ref: string): Promise<boolean> {
  return (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])) !== undefined;
}
