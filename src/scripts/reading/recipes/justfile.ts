import type { Command } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';
import type { Stretch } from '../holes.ts';
import { JustVariables } from './justVariables.ts';
import { isShell } from '../shell/shellCode.ts';
import { readShell } from '../shell/shell.ts';
import type { ValueOfHole } from '../shell/shellWord.ts';

interface Recipe {
  readonly name: string;
  readonly parameters: string;
  /** What the attribute `[script("…")]` names, `sh` where it names nothing. */
  readonly script?: string | undefined;
  readonly lines: Stretch[];
}

const header = /^@?(?<name>[A-Za-z_][\w-]*)(?<parameters>[^:\n]*(?::(?!=)|(?=:=)))/;

/** The recipes of a justfile in shells, and the commands in backticks. The step is the recipe. */
export function readJustfile(source: Source): Contents {
  const { text } = source;
  const whole = Fragment.of(source);
  const lines = linesOf(text);
  const texts = lines.map(({ start, end }) => text.slice(start, end));
  const variables = new JustVariables(texts);
  const shell = texts.map((line) => /^set\s+shell\s*:=\s*\[\s*["']([^"']*)/.exec(line)?.[1]).find(Boolean) ?? 'sh';

  const commands: Command[] = [];
  let recipe: Recipe | undefined;
  let script: string | undefined;
  const finish = (): void => {
    if (recipe) commands.push(...readRecipe(recipe, whole, shell, variables.valuesIn(recipe.parameters)));
    recipe = undefined;
  };
  for (const [index, line] of lines.entries()) {
    const written = texts[index]!;
    if (/^(?:[ \t]|\r?\n?$)/.test(written)) {
      recipe?.lines.push(line);
      continue;
    }
    finish();
    const attribute = /^\[.*\bscript\b(?:\s*[(:]\s*["']([^"']*))?/.exec(written);
    if (attribute) script = attribute[1] ?? 'sh';
    const groups = /^[^:]*:=/.test(written) ? undefined : header.exec(written)?.groups;
    if (groups) recipe = { name: groups['name']!, parameters: groups['parameters']!, script, lines: [] };
    else if (isShell(shell)) commands.push(...readBackticks(whole.slice(line.start, line.end)));
    if (!written.startsWith('[') && !written.startsWith('#')) script = undefined;
  }
  finish();
  return { commands };
}

function readRecipe({ name, script, lines }: Recipe, whole: Fragment, shell: string, valueOfHole: ValueOfHole): readonly Command[] {
  const first = lines.find(({ start, end }) => whole.text.slice(start, end).trim() !== '');
  if (!first) return [];
  const shebang = /^\s*#!\s*(?:\S*\/env\s+(?:-S\s+)?)?(\S+)/.exec(whole.text.slice(first.start, first.end))?.[1] ?? script;
  if (shebang !== undefined) {
    return isShell(shebang) ? readShell(withHoles(whole.slice(lines[0]!.start, lines.at(-1)!.end)), name, { valueOfHole }) : [];
  }
  if (!isShell(shell)) return [];
  return joined(lines, whole.text).flatMap(({ start, end }) => {
    const skipped = /^[ \t@-]*/.exec(whole.text.slice(start, end))![0].length;
    return readShell(withHoles(whole.slice(start + skipped, end)), name, { valueOfHole });
  });
}

/** Commands that give a variable its value. */
function readBackticks(line: Fragment): readonly Command[] {
  if (line.text.startsWith('#')) return [];
  return Array.from(line.text.matchAll(/`([^`]*)`/g), ({ index, 1: code }) => line.slice(index + 1, index + 1 + code!.length)).flatMap(
    (code) => readShell(code, ''),
  );
}

/** Holes for `{{ … }}`, but not for `{{{{`, which stands for two braces. */
function withHoles(fragment: Fragment): Fragment {
  const holes = Array.from(fragment.text.matchAll(/\{\{(?!\{\{)(?:[^}]|\}(?!\}))*\}\}/g), ({ index, 0: hole }) => ({
    start: index,
    end: index + hole.length,
  }));
  return fragment.withHoles(holes);
}

/** Lines put together where one ends in a backslash. */
function joined(lines: readonly Stretch[], text: string): Stretch[] {
  const result: Stretch[] = [];
  let start: number | undefined;
  for (const line of lines) {
    start ??= line.start;
    if (/\\\r?\n?$/.test(text.slice(Math.max(line.start, line.end - 3), line.end))) continue;
    result.push({ start, end: line.end });
    start = undefined;
  }
  if (start !== undefined) result.push({ start, end: lines.at(-1)!.end });
  return result;
}

function linesOf(text: string): Stretch[] {
  return Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
