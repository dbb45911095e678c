import {
  forEachChild,
  parse,
  type Command as CommandNode,
  type CommandArgument,
  type Redirection,
  type SyntaxNode,
  type Word as WordNode,
} from 'unbash';
import type { Command, Word } from '../../../model/script.ts';
import { knownText } from '../../../model/knownText.ts';
import type { Fragment } from '../fragment.ts';
import { parsable } from './nesting.ts';
import { programOf } from '../program.ts';
import { codeInWords, codeOf, isAway, readsCode } from './shellCode.ts';
import { variablesOf } from './shellVariables.ts';
import { isSplit, valueOf, type ValueOfHole, wordOf, type Around as WordAround } from './shellWord.ts';
import { startOf } from './startedBy.ts';
import { noVariables, type Variables } from '../variables.ts';
import { wrappedAt, wrappersIn } from './wrappers.ts';

/** Substitutions within substitutions are followed this deep: nobody writes more, and each level is parsed anew. */
const maxDepth = 16;

/** So many words may come out of variables. */
const mostSplits = 10_000;

/** What is known of a script before it is read. */
export interface ShellOptions {
  readonly depth?: number;
  readonly variables?: Variables;
  readonly valueOfHole?: ValueOfHole;
  readonly isElsewhere?: boolean;
}

/** Where in a script a command stands. */
interface Around {
  readonly depth: number;
  readonly pipedTo?: Piped;
  readonly isEvaluated?: true;
}

interface Piped {
  readonly program: string;
  readonly readsCode: boolean;
}

/** A word of a command, and the node it is from. */
interface Item {
  readonly node: WordNode;
  readonly word: Word;
}

/**
 * The commands of a shell script, in their order, those in pipes, functions and substitutions included, and those handed to other shells.
 * What cannot be parsed is passed over.
 */
export function readShell(fragment: Fragment, step: string, options: ShellOptions = {}): Command[] {
  if ((options.depth ?? 0) > maxDepth) return [];
  const unix = fragment.without(Array.from(fragment.text.matchAll(/\r(?=\n)/g), ({ index }) => index));
  return parsable(unix).flatMap((part) => {
    const reader = new ShellReader(part, step, options);
    try {
      reader.read();
    } catch (error) {
      // The parser calls itself for `coproc coproc coproc …`; what was found before stands.
      if (!(error instanceof RangeError)) throw error;
    }
    return reader.commands;
  });
}

class ShellReader {
  readonly commands: Command[] = [];
  readonly #fragment: Fragment;
  readonly #step: string;
  readonly #options: ShellOptions;
  #splits = 0;
  #words: WordAround;
  #isWrapper: (name: string) => boolean = () => false;

  constructor(fragment: Fragment, step: string, options: ShellOptions) {
    this.#fragment = fragment;
    this.#step = step;
    this.#options = options;
    const { variables = noVariables, valueOfHole } = options;
    this.#words = { fragment, variables, ...(valueOfHole && { valueOfHole }) };
  }

  read(): void {
    const script = parse(this.#fragment.text);
    this.#words = { ...this.#words, variables: variablesOf(script, this.#words) };
    this.#isWrapper = wrappersIn(script);
    this.#visit(script, { depth: this.#options.depth ?? 0 });
  }

  #visit(node: SyntaxNode, around: Around): void {
    if (node.type === 'Command') this.#enter(node, around);
    else if (node.type === 'Pipeline') {
      for (const [index, child] of node.commands.entries()) this.#visit(child, { ...around, ...this.#pipe(node.commands[index + 1]) });
    } else if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') this.#enterSubstitution(node, around);
    else if (around.depth <= maxDepth) forEachChild(node, (child) => this.#visit(child, around));
  }

  #enterSubstitution(node: SyntaxNode & { readonly type: 'CommandExpansion' | 'ProcessSubstitution' }, around: Around): void {
    const depth = around.depth + 1;
    if (depth > maxDepth) return;
    const decoded = node.script?.source;
    if (decoded === undefined) forEachChild(node, (child) => this.#visit(child, { ...around, depth }));
    else this.#readInner(backtickCode(this.#fragment.slice(node.pos + 1, node.end - 1)), depth, this.#words.variables);
  }

  #readInner(fragment: Fragment, depth: number, variables: Variables, isElsewhere = false): void {
    const options = { ...this.#options, depth, variables, isElsewhere: isElsewhere || (this.#options.isElsewhere ?? false) };
    this.commands.push(...readShell(fragment, this.#step, options));
  }

  #enter(node: CommandNode, { pipedTo, ...around }: Around): void {
    const nodes = node.name ? [node.name, ...node.args.flatMap(asWord)] : [];
    const items = this.#afterStarters(nodes.flatMap((each) => this.#itemsOf(each)));
    const read = new Set<SyntaxNode>();
    const [name, ...rest] = items;
    if (name) {
      const program = programOf(nameOf(name));
      if (!isWhole(items)) this.#add(items, node, { ...around, ...(pipedTo && { pipedTo }) });
      const wrapped = this.#wrappedIn(program, rest);
      if (wrapped.length > 0) this.#add(wrapped, node, around);
      for (const each of this.#readCode(wrapped.length > 0 ? wrapped : items, node, around, pipedTo)) read.add(each);
    }
    const evaluates = name !== undefined && ['eval', 'source', '.'].includes(programOf(name.word.text));
    forEachChild(node, (child) => {
      if (read.has(child)) return;
      this.#visit(child, evaluates || child === node.name ? { ...around, isEvaluated: true } : around);
    });
  }

  #add(items: readonly Item[], node: CommandNode, { pipedTo, isEvaluated }: Partial<Around>): void {
    const [name, ...rest] = items;
    this.commands.push({
      program: programOf(nameOf(name!)),
      words: rest.map(({ word }) => word),
      place: this.#fragment.place(name!.node.pos, items.at(-1)!.node.end),
      step: this.#step,
      ...(node.name && name!.node !== node.name && { startedBy: node.name.value }),
      ...(isEvaluated && { isEvaluated }),
      ...(this.#options.isElsewhere && { isElsewhere: true }),
      ...(pipedTo && { pipedTo: pipedTo.program }),
      ...this.#filesOf(node.redirects),
    });
  }

  /** A word, or several where a variable with several stands without quotes. */
  #itemsOf(node: WordNode): readonly Item[] {
    const word = wordOf(node, this.#words);
    const { value } = word;
    if (value === undefined || !isSplit(node) || !/^$|\s/.test(value) || this.#splits > mostSplits) return [{ node, word }];
    const words = wordsIn(value);
    this.#splits += words.length;
    return words.map((text) => ({ node, word: { text, isLiteral: true, place: word.place } }));
  }

  /** From the program on. Its name may be the default value of a variable. */
  #afterStarters(all: readonly Item[]): readonly Item[] {
    let items = all.slice(startOf(all.map(nameOf)));
    const [name] = items;
    const guess = name && knownText(name.word) === undefined ? wordsIn(valueOf(name.node, this.#words, true) ?? '') : [];
    if (guess.length === 0 || programOf(guess[0]!).includes('$')) return items;
    const { place } = name!.word;
    items = [...guess.map((text) => ({ node: name!.node, word: { text, isLiteral: !text.includes('$'), place } })), ...items.slice(1)];
    return items.slice(startOf(items.map(nameOf)));
  }

  /** The command that another one runs: `find -exec kubectl …`, `retry 5 kubectl …`. */
  #wrappedIn(program: string, rest: readonly Item[]): readonly Item[] {
    const texts = rest.map(({ word }) => word.text);
    if (program === 'find') {
      const start = texts.findIndex((text) => /^-(?:exec|ok)(?:dir)?$/.test(text)) + 1;
      const end = start === 0 ? -1 : texts.findIndex((text, index) => index > start && /^[;+]$/.test(text));
      return end === -1 ? [] : rest.slice(start, end);
    }
    if (!this.#isWrapper(program)) return [];
    const at = wrappedAt(['', ...rest.map((each) => (each.node.text.startsWith('"') ? '' : nameOf(each)))]) - 1;
    return at < 0 ? [] : this.#afterStarters(rest.slice(at));
  }

  /** Reads what a command hands to a shell, and gives the nodes it stands in. */
  #readCode(items: readonly Item[], node: CommandNode, { depth }: Around, pipedTo: Piped | undefined): readonly SyntaxNode[] {
    const [name, ...rest] = items;
    const program = programOf(nameOf(name!));
    const words = [...new Set(rest.map((each) => each.node))];
    const code = isWhole(items) ? { words: [name!.node], isExpanded: true } : codeInWords(program, words);
    const { variables } = this.#words;
    if (code) this.#readInner(codeOf(code.words, this.#fragment), depth + 1, code.isExpanded ? variables : noVariables, isAway(program));
    const isOwn = readsCode(program, rest.map(nameOf));
    const heredocs = isOwn || (pipedTo?.readsCode && program === 'cat') ? node.redirects.filter((each) => each.type === 'HereDoc') : [];
    for (const { body, delimiter } of heredocs) {
      const known = delimiter?.quoted ? noVariables : variables;
      this.#readInner(this.#fragment.slice(body.pos, body.end), depth + 1, known, isAway(isOwn ? program : pipedTo!.program));
    }
    return [...(code?.words ?? []), ...heredocs];
  }

  #pipe(next: SyntaxNode | undefined): { readonly pipedTo?: Piped } {
    if (next?.type !== 'Command' || !next.name) return {};
    const words = [next.name, ...next.args].map((each) =>
      each.type === 'Word' ? (valueOf(each, this.#words, true) ?? each.value) : each.text,
    );
    const [name, ...rest] = words.slice(startOf(words));
    const program = programOf(name!);
    return { pipedTo: { program, readsCode: readsCode(program, rest) } };
  }

  #filesOf(redirects: readonly Redirection[]): Pick<Command, 'inputs' | 'outputs'> {
    const files = (pattern: RegExp): Word[] =>
      redirects.flatMap((each) =>
        each.type === 'Redirect' && each.target && pattern.test(each.operator) ? [wordOf(each.target, this.#words)] : [],
      );
    const [inputs, outputs] = [files(/^<>?$/), files(/^&?>/)];
    return { ...(inputs.length > 0 && { inputs }), ...(outputs.length > 0 && { outputs }) };
  }
}

/** What `export A=b` is given is a word like others. */
function asWord(argument: CommandArgument): readonly WordNode[] {
  if (argument.type === 'Word') return [argument];
  const { value, text, name, pos, end } = argument;
  if (value.type !== 'Word') return [];
  const start = { type: 'Literal', text: `${name}=`, pos, end: value.pos, value: `${name}=` } as const;
  return [{ type: 'Word', text, pos, end, value: `${name}=${value.value}`, ...(value.parts && { parts: [start, ...value.parts] }) }];
}

/** `watch 'kubectl get pods'` */
function isWhole([name, ...rest]: readonly Item[]): boolean {
  return rest.length === 0 && /^["'].*\s/.test(name!.node.text);
}

function nameOf({ word }: Item): string {
  return word.value ?? word.text;
}

function wordsIn(value: string): readonly string[] {
  return value.split(/\s+/).filter((each) => each !== '');
}

/** Within backticks, backslashes protect backticks, dollars and themselves. */
function backtickCode(fragment: Fragment): Fragment {
  return fragment.without(Array.from(fragment.text.matchAll(/\\[`$\\]/g), ({ index }) => index));
}
