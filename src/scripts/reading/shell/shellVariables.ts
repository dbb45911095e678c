import { forEachChild, type Assignment, type ParsedScript, type Statement, type SyntaxNode } from 'unbash';
import { type Around, valueOf } from './shellWord.ts';
import { joined, type Variable, type Variables } from '../variables.ts';

/** Built-in commands that set variables named in their words, in another way than by an assignment. */
const setters = new Set(['read', 'unset', 'printf', 'mapfile', 'readarray', 'getopts', 'let', 'declare', 'local', 'typeset']);
const declarations = new Set(['export', 'readonly', 'declare', 'typeset']);

/**
 * The variables that a script sets once and for all: outside of functions, conditions and loops, to a text that does not depend on anything
 * else. What may be set in another file that is sourced later is left out.
 */
export function variablesOf(script: ParsedScript, around: Around): Variables {
  const { counts, lastSourced } = settingsIn(script);
  const variables = new Map<string, Variable>(around.variables);
  for (const statement of script.commands) {
    for (const assignment of assignmentsOf(statement)) {
      const { name, value, append, index, pos } = assignment;
      if (append || index || counts.get(name) !== 1) continue;
      const key = value.type === 'ArrayValue' ? `${name}[@]` : name;
      const known = pos > lastSourced ? valueAssigned(value, { ...around, variables }, false) : undefined;
      const guessed = known ?? valueAssigned(value, { ...around, variables }, true);
      if (known !== undefined) variables.set(key, { value: known });
      else if (guessed !== undefined) variables.set(key, { value: guessed, isDefault: true });
    }
  }
  return variables;
}

/** How often a script sets each variable, and where it reads another file last. */
function settingsIn(script: ParsedScript): { readonly counts: ReadonlyMap<string, number>; readonly lastSourced: number } {
  const counts = new Map<string, number>();
  let lastSourced = -1;
  const visit = (node: SyntaxNode): void => {
    for (const name of namesSetBy(node)) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (node.type === 'Command' && /^(?:source|\.)$/.test(node.name?.value ?? '')) lastSourced = node.pos;
    // What a substitution sets is gone after it.
    if (node.type !== 'CommandExpansion' && node.type !== 'ProcessSubstitution') forEachChild(node, visit);
  };
  visit(script);
  return { counts, lastSourced };
}

function namesSetBy(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'Assignment':
      return [node.name];
    case 'For':
    case 'Select':
      return [node.name.value];
    case 'ArithmeticWord':
      return [node.value];
    case 'Command':
      return node.name && setters.has(node.name.value) ? node.args.flatMap((each) => (each.type === 'Word' ? [each.value] : [])) : [];
    default:
      return [];
  }
}

/** A text, or the words of a list with spaces between them, where none has one itself. */
function valueAssigned(value: Assignment['value'], around: Around, withDefaults: boolean): string | undefined {
  if (value.type === 'Word') return valueOf(value, around, withDefaults);
  const words = value.elements.map((each) => valueOf(each, around, withDefaults));
  return words.some((each) => each !== undefined && /^$|\s/.test(each)) ? undefined : joined(words.flatMap((each) => [each, ' ']))?.trim();
}

function assignmentsOf({ command }: Statement): readonly Assignment[] {
  if (command.type !== 'Command') return [];
  const { name, prefix, args } = command;
  if (!name) return prefix.filter((each) => each.type === 'Assignment');
  return declarations.has(name.value) ? args.filter((each) => each.type === 'Assignment') : [];
}
