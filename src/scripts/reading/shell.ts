import {
  forEachChild,
  parse,
  type Command as CommandNode,
  type CommandArgument,
  type Redirection,
  type SyntaxNode,
  type Word as WordNode,
} from 'unbash';
import type { Command, Word } from '../../model/script.ts';
import type { Fragment } from './fragment.ts';
import { shellCodeOf } from './shellCode.ts';
import { programOf } from './program.ts';
import { startOf } from './startedBy.ts';

/** Substitutions within substitutions are followed this deep: nobody writes more, and each level is parsed anew. */
const maxDepth = 16;

interface Around {
  readonly step: string;
  readonly depth: number;
  readonly pipedTo?: string;
  readonly isEvaluated?: true;
}

/** The commands of a shell script, in their order, those in pipes, functions and substitutions included. What cannot be parsed is passed over. */
export function readShell(fragment: Fragment, step: string, depth = 0): Command[] {
  const commands: Command[] = [];
  if (depth > maxDepth) return commands;

  const visit = (node: SyntaxNode, around: Around): void => {
    if (node.type === 'Command') return enter(node, around);
    if (node.type === 'Pipeline') {
      for (const [index, child] of node.commands.entries()) visit(child, { ...around, ...pipe(node.commands[index + 1]) });
      return;
    }
    if (node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') {
      if (around.depth >= maxDepth) return;
      forEachChild(node, (child) => visit(child, { ...around, depth: around.depth + 1 }));
      return;
    }
    forEachChild(node, (child) => visit(child, around));
  };

  const enter = (node: CommandNode, { pipedTo, isEvaluated, ...around }: Around): void => {
    const all = node.name ? [node.name, ...node.args.flatMap(asWord)] : [];
    const start = startOf(all.map(({ value }) => value));
    const [name, ...rest] = all.slice(start);
    if (name) {
      const command = {
        program: programOf(name.value),
        words: rest.map((each) => wordOf(each, fragment)),
        place: fragment.place(name.pos, rest.at(-1)?.end ?? name.end),
        step,
        ...(isEvaluated && { isEvaluated }),
        ...(pipedTo !== undefined && { pipedTo }),
        ...filesOf(node.redirects, fragment),
      };
      commands.push(command);
    }
    const evaluates = name !== undefined && ['eval', 'source', '.'].includes(programOf(name.value));
    const before = commands.length;
    forEachChild(node, (child) => visit(child, evaluates ? { ...around, isEvaluated: true } : around));
    if (!name) return;
    // A substitution in double quotes is read with its word, and again with the code that the word holds.
    const known = new Set(commands.slice(before).map(keyOf));
    const inner = shellCodeOf(programOf(name.value), rest, node.redirects, fragment);
    for (const code of inner) commands.push(...readShell(code, step, around.depth + 1).filter((command) => !known.has(keyOf(command))));
  };

  visit(parse(fragment.text), { step, depth });
  return commands;
}

/** What `export A=b` is given is a word like others. */
function asWord(argument: CommandArgument): WordNode[] {
  if (argument.type === 'Word') return [argument];
  const { value, text, name, pos, end } = argument;
  return value.type === 'Word'
    ? [{ type: 'Word', text, pos, end, value: `${name}=${value.value}`, ...(value.parts && { parts: value.parts }) }]
    : [];
}

function keyOf({ place: { start } }: Command): string {
  return `${start.line}:${start.column}`;
}

function pipe(next: SyntaxNode | undefined): { readonly pipedTo?: string } {
  if (next?.type !== 'Command' || !next.name) return {};
  const words = [next.name.value, ...next.args.map((each) => (each.type === 'Word' ? each.value : each.text))];
  return { pipedTo: programOf(words[startOf(words)]!) };
}

function wordOf({ value, parts = [], pos, end }: WordNode, fragment: Fragment): Word {
  return { text: value, isLiteral: !parts.some(isExpansion), place: fragment.place(pos, end) };
}

function isExpansion(part: SyntaxNode): boolean {
  if (/Expansion$|Substitution$/.test(part.type)) return part.type !== 'BraceExpansion';
  return 'parts' in part && (part.parts ?? []).some((each) => isExpansion(each));
}

function filesOf(redirects: readonly Redirection[], fragment: Fragment): Pick<Command, 'inputs' | 'outputs'> {
  const files = (pattern: RegExp): Word[] =>
    redirects.flatMap((each) =>
      each.type === 'Redirect' && each.target && pattern.test(each.operator) ? [wordOf(each.target, fragment)] : [],
    );
  const [inputs, outputs] = [files(/^<>?$/), files(/^&?>/)];
  return { ...(inputs.length > 0 && { inputs }), ...(outputs.length > 0 && { outputs }) };
}
