import type { Command } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';
import { makeLines, type MakeLine, recipePrefix } from './makeLines.ts';
import { makeReferences, shellCalls } from './makeReferences.ts';
import { MakeVariables } from './makeVariables.ts';
import { readShell } from '../shell/shell.ts';

/** `$(shell …)` within `$(shell …)` is followed this deep. */
const maxDepth = 4;

/** The recipes of a Makefile, and what `$(shell …)` and `!=` run. The step is the target. */
export function readMakefile(source: Source): Contents {
  const lines = makeLines(source.text);
  const variables = new MakeVariables(lines, source.text);
  const whole = Fragment.of(source);
  const prefix = lines.map(({ start, end }) => recipePrefix(source.text.slice(start, end))).find(Boolean) ?? '\t';

  const readCode = (fragment: Fragment, step: string): readonly Command[] => {
    const { references, doubled } = makeReferences(fragment.text);
    return readShell(fragment.withHoles(references).without(doubled), step, { valueOfHole: variables.valueOf });
  };

  const readCalls = (fragment: Fragment, step: string, depth = 0): readonly Command[] => {
    if (depth >= maxDepth) return [];
    return shellCalls(fragment.text).flatMap(({ start, end }) => {
      const call = fragment.slice(start, end);
      return [...readCode(call, step), ...readCalls(call, step, depth + 1)];
    });
  };

  const read = ({ kind, start, end, step }: MakeLine): readonly Command[] => {
    const line = whole.slice(start, end);
    if (kind === 'other') {
      if (line.text.trimStart().startsWith('#')) return [];
      const assigned = /^\s*(?:(?:export|override)\s+)*[\w.-]+\s*!=/.exec(line.text);
      return assigned ? readCode(line.slice(assigned[0].length, line.text.length), step) : readCalls(line, step);
    }
    // Texts in `define` are recipes or data.
    if (kind === 'text' && /^[\w.-]+:(?:\s|$)/.test(line.text)) return [];
    return [...readCode(withoutPrefixes(line, prefix), step), ...readCalls(line, step)];
  };

  return { commands: lines.flatMap(read) };
}

/** Lines that a recipe goes on in begin with a tab that the shell does not see. */
function withoutPrefixes(line: Fragment, prefix: string): Fragment {
  const { text } = line;
  const dropped: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (text[at + 1] === prefix) dropped.push(at + 1);
  return line.without(dropped);
}
