import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';
import { readShell } from './shell.ts';

/** A shell script is one step: its functions are parts of it. */
export function readShellScript(source: Source): Contents {
  return { commands: readShell(Fragment.of(source), '') };
}
