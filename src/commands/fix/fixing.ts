import { printable } from '../../reporters/printable.ts';
import type { GatherRequest } from '../gather/gather.ts';
import type { Io } from '../io.ts';
import { account } from './account.ts';
import type { Assessment } from './assessment.ts';
import { Disk } from './disk.ts';
import { fixed } from './fixed.ts';
import { patch } from './patch.ts';
import type { FixTask } from './task.ts';

interface Around {
  readonly first: Assessment;
  /** Judges everything anew. */
  readonly assess: () => Promise<Assessment>;
  readonly request: GatherRequest;
  readonly io: Io;
}

interface Fixing {
  /** What is left. */
  readonly assessment: Assessment;
  /** For standard output, in the place of reports. */
  readonly patch?: string;
  /** Says on standard error what was done, and what was not. */
  tell(): void;
}

/** Does what a task says, up to the reports. */
export async function fixing(task: FixTask, { first, assess, request, io }: Around): Promise<Fixing> {
  const standardInput = request.paths.includes('-') && task.result === 'files' ? request.standardInput?.file : undefined;
  const result = await fixed(task, first, new Disk(io.cwd, standardInput), assess);
  const { text, secret } = task.result === 'diff' ? patch(result.files) : { text: undefined, secret: [] };
  return {
    assessment: result.assessment,
    ...(text !== undefined && { patch: text }),
    tell() {
      for (const file of secret) io.stderr.write(`${printable(`${file}: left out, since lines of a Secret would show`)}\n`);
      io.stderr.write(account(result, task));
    },
  };
}
