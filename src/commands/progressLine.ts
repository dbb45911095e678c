import { plural } from '../reporters/plural.ts';
import type { Progress } from '../model/progress.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';

/** Quick runs show nothing, and slow ones no flicker. In milliseconds. */
const patience = 300;
const pause = 80;

/** Does the work with a line on standard error that says how far it is; erased when it is done, or fails. */
export async function withProgress<T>(
  args: Pick<Arguments, 'has'>,
  io: Pick<Io, 'env' | 'stderr' | 'now'>,
  work: (progress?: Progress) => Promise<T>,
): Promise<T> {
  if (!isWatched(args, io)) return work();
  const { stderr } = io;
  let next = io.now() + patience;
  let isShown = false;
  const progress: Progress = (...step) => {
    const now = io.now();
    if (now < next) return;
    stderr.write(`${erase}${textOf(...step).slice(0, stderr.columns! - 1)}`);
    isShown = true;
    next = now + pause;
  };
  try {
    return await work(progress);
  } finally {
    if (isShown) stderr.write(erase);
  }
}

/** Back to the first column, and the rest of the line gone. */
const erase = '\r\u001b[K';

/** By a person, at a terminal whose width is known: pre-commit and CI systems have terminals without. */
function isWatched(args: Pick<Arguments, 'has'>, { env, stderr }: Pick<Io, 'env' | 'stderr'>): boolean {
  if (args.has('quiet') || env['CI'] || env['PRE_COMMIT'] || env['TERM'] === 'dumb') return false;
  return stderr.isTTY && (stderr.columns ?? 0) > 0;
}

function textOf(work: Parameters<Progress>[0], done: number, total: number): string {
  const { verb, one, many } = words[work];
  return `${verb} ${done} of ${plural(total, one, many)}`;
}

const words = {
  reading: { verb: 'reading', one: 'file', many: 'files' },
  rendering: { verb: 'rendering', one: 'kustomization', many: 'kustomizations' },
  judging: { verb: 'running rules on', one: 'resource', many: 'resources' },
} as const;
