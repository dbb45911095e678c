import { filled, type Stretch } from '../holes.ts';
import { makeReferences } from './makeReferences.ts';

/** A line of a Makefile with those it goes on in. */
export interface MakeLine extends Stretch {
  /** `recipe`: a line for the shell, `start` past the tab and `@`, `-` and `+`. `text`: a line within `define`. */
  readonly kind: 'recipe' | 'text' | 'other';
  /** The target or the name after `define` it belongs to. */
  readonly step: string;
  /** Whether it only counts on a condition. */
  readonly isConditional: boolean;
}

/** Sorts the lines of a Makefile. */
export function makeLines(text: string): MakeLine[] {
  const sorter = new Sorter();
  for (const { start, end } of logicalLines(text)) sorter.add(text.slice(start, end), start);
  return sorter.lines;
}

class Sorter {
  readonly lines: MakeLine[] = [];
  #prefix = '\t';
  #step: string | undefined;
  #defined: string | undefined;
  #conditions = 0;

  add(line: string, start: number): void {
    if (this.#defined !== undefined) this.#addText(line, start, this.#defined);
    else if (this.#step !== undefined && line.startsWith(this.#prefix)) this.#addRecipe(line, start, 1, this.#step);
    else this.#addOther(line, start);
  }

  #addText(line: string, start: number, defined: string): void {
    if (/^\s*endef\b/.test(line)) this.#defined = undefined;
    else this.#push('text', start + /^[\s@+-]*/.exec(line)![0].length, start + line.length, defined);
  }

  #addRecipe(line: string, start: number, from: number, step: string): void {
    const skipped = /^[ \t@+-]*/.exec(line.slice(from))![0].length + from;
    this.#push('recipe', start + skipped, start + line.length, step);
  }

  #addOther(line: string, start: number): void {
    this.#push('other', start, start + line.length, '');
    this.#prefix = recipePrefix(line) ?? this.#prefix;
    this.#defined = /^\s*(?:override\s+|export\s+)*define\s+([^\s=:?+]+)/.exec(line)?.[1];
    if (/^\s*if(?:n?eq|n?def)\b/.test(line)) this.#conditions++;
    else if (/^\s*endif\b/.test(line)) this.#conditions--;
    const rule = ruleOf(line);
    if (!rule) return;
    this.#step = rule.target;
    if (rule.recipeAt !== undefined) this.#addRecipe(line, start, rule.recipeAt, rule.target);
  }

  #push(kind: MakeLine['kind'], start: number, end: number, step: string): void {
    this.lines.push({ kind, start, end, step, isConditional: this.#conditions > 0 });
  }
}

/** The character that recipes begin with where a line sets it. */
export function recipePrefix(line: string): string | undefined {
  return /^[ \t]*\.RECIPEPREFIX\s*:?=\s*(\S)/.exec(line)?.[1];
}

/** The target of a rule, and where a recipe begins in its line: `target: source ; command`. */
function ruleOf(line: string): { readonly target: string; readonly recipeAt?: number } | undefined {
  const text = filled(line, makeReferences(line).references);
  const colon = text.search(/[:=#]/);
  if (text[colon] !== ':' || /^:{1,3}=/.test(text.slice(colon, colon + 4))) return undefined;
  const target = line.slice(0, colon).replace(/&$/, '').trim();
  if (target === '') return undefined;
  const at = text.slice(colon).search(/[;=#]/) + colon;
  return at > colon && text[at] === ';' ? { target, recipeAt: at + 1 } : { target };
}

/** Lines, joined where one ends in a backslash. */
function* logicalLines(text: string): Iterable<Stretch> {
  for (let start = 0; start < text.length;) {
    let end = start;
    for (;;) {
      const newline = text.indexOf('\n', end);
      end = newline === -1 ? text.length : newline + 1;
      if (newline === -1 || !/(?<!\\)\\(?:\\\\)*\r?$/.test(text.slice(Math.max(start, newline - 12), newline))) break;
    }
    yield { start, end };
    start = end;
  }
}
