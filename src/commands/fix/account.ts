import { plural } from '../../reporters/plural.ts';
import { printable } from '../../reporters/printable.ts';
import type { Fixed } from './fixed.ts';
import type { FixTask } from './task.ts';

const mostReasons = 50;

/** What was done, and what was refused and why: the last lines of a run. */
export function account({ made, files, refused }: Fixed, { result }: FixTask): string {
  const verb = result === 'files' ? 'fixed' : 'would fix';
  const done = made === 0 ? `${verb} nothing` : `${verb} ${plural(made, 'problem', 'problems')} in ${plural(files.size, 'file', 'files')}`;
  const no = refused.length === 0 ? '' : `; ${plural(refused.length, 'fix', 'fixes')} refused:`;
  const reasons = refused
    .slice(0, mostReasons)
    .map(([{ place, rule }, reason]) => `  ${place.file}:${place.start.line} ${rule}: ${reason}`);
  const more = refused.length > mostReasons ? [`  and ${refused.length - mostReasons} more`] : [];
  return [`${done}${no}`, ...reasons, ...more].map((line) => `${printable(line)}\n`).join('');
}
