import type { ValueOfHole } from './shellWord.ts';

const assignment = /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(?:"([^"\\{]*)"|'([^']*)')\s*(?:#.*)?$/;
const named = /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=/;

/** The variables of a justfile whose value is a text, by name. */
export function justVariables(lines: readonly string[]): ReadonlyMap<string, string | undefined> {
  const variables = new Map<string, string | undefined>();
  for (const line of lines) {
    const name = named.exec(line)?.[1];
    if (name === undefined) continue;
    const [, , double, single] = assignment.exec(line) ?? [];
    variables.set(name, variables.has(name) ? undefined : (double ?? single));
  }
  return variables;
}

/** What `{{name}}` stands for in a recipe whose parameters hide variables of the same name. */
export function justValues(variables: ReadonlyMap<string, string | undefined>, parameters: string): ValueOfHole {
  const hidden = new Set(parameters.match(/[A-Za-z_][\w-]*/g));
  return (written) => {
    const name = /^\{\{\s*([A-Za-z_][\w-]*)\s*\}\}$/.exec(written)?.[1];
    return name === undefined || hidden.has(name) ? undefined : variables.get(name);
  };
}
