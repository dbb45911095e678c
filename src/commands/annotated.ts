import type { Arguments } from './command.ts';
import { inActions } from './inActions.ts';
import type { Io } from './io.ts';
import type { Format } from './output.ts';

/** In GitHub Actions, findings are annotated besides the text, unless somebody chose a format. */
export function annotated(formats: readonly Format[], args: Arguments, env: Io['env']): readonly Format[] {
  return inActions(env) && !args.has('format') ? [...formats, { name: 'github' }] : formats;
}
