import { forEachChild, type Assignment, type ParsedScript, type Statement, type SyntaxNode } from 'unbash';
import { type Around, valueOf } from './shellWord.ts';
import type { Variable, Variables } from './variables.ts';

/** Built-in commands that set variables named in their words, in another way than by an assignment. */
const setters = new Set(['read', 'unset', 'printf', 'mapfile', 'readarray', 'getopts', 'let', 'declare', 'local', 'typeset']);
const declarations = new Set(['export', 'readonly', 'declare', 'typeset']);

/**
 * The variables that a script sets once and for all: outside of functions, conditions and loops, to a text that does not depend on anything
 * else. What may be set in another file that is sourced later is left out.
 */
export function variablesOf(script: ParsedScript, around: Around): Variables {
  const counts = new Map<string, number>();
  let lastSourced = -1;
  const count = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Assignment') count(node.name);
    else if (node.type === 'For' || node.type === 'Select') count(node.name.value);
    else if (node.type === 'ArithmeticWord') count(node.value);
    else if (node.type === 'Command' && node.name && setters.has(node.name.value)) {
      for (const each of node.args) if (each.type === 'Word') count(each.value);
    } else if (node.type === 'Command' && (node.name?.value === 'source' || node.name?.value === '.')) lastSourced = node.pos;
    // What a substitution sets is gone after it.
    if (node.type !== 'CommandExpansion' && node.type !== 'ProcessSubstitution') forEachChild(node, visit);
  };
  visit(script);

  const variables = new Map<string, Variable>(around.variables);
  for (const statement of script.commands) {
    for (const assignment of assignmentsOf(statement)) {
      const { name, value, append, index, pos } = assignment;
      if (value.type !== 'Word' || append || index || counts.get(name) !== 1) continue;
      const known = pos > lastSourced ? valueOf(value, { ...around, variables }, false) : undefined;
      const guessed = known ?? valueOf(value, { ...around, variables }, true);
      if (known !== undefined) variables.set(name, { value: known });
      else if (guessed !== undefined) variables.set(name, { value: guessed, isDefault: true });
    }
  }
  return variables;
}

function assignmentsOf({ command }: Statement): readonly Assignment[] {
  if (command.type !== 'Command') return [];
  const { name, prefix, args } = command;
  if (!name) return prefix.filter((each) => each.type === 'Assignment');
  return declarations.has(name.value) ? args.filter((each) => each.type === 'Assignment') : [];
}
