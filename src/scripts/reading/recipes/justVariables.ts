import type { ValueOfHole } from '../shell/shellWord.ts';
import { joined, maxDepth } from '../variables.ts';

const assignment = /^(?:export\s+)?(?<name>[A-Za-z_][\w-]*)\s*:=(?<expression>.*)/;
const term = /\s*(?:"([^"\\{]*)"|'([^']*)'|([A-Za-z_][\w-]*)(?!\w*\())\s*(\+|$|#)/y;

/** The variables of a justfile whose value is a text, or texts and other variables put together with `+`. */
export class JustVariables {
  readonly #expressions = new Map<string, string | undefined>();
  readonly #known = new Map<string, string | undefined>();

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const { name, expression } = assignment.exec(line)?.groups ?? {};
      if (name !== undefined) this.#expressions.set(name, this.#expressions.has(name) ? undefined : expression);
    }
  }

  /** What `{{name}}` stands for in a recipe, whose parameters hide variables of the same name. */
  valuesIn(parameters: string): ValueOfHole {
    const hidden = new Set(parameters.match(/[A-Za-z_][\w-]*/g));
    return (written) => {
      const name = /^\{\{\s*([A-Za-z_][\w-]*)\s*\}\}$/.exec(written)?.[1];
      return name === undefined || hidden.has(name) ? undefined : this.#valueOf(name);
    };
  }

  #valueOf(name: string, depth = 0): string | undefined {
    if (depth > maxDepth) return undefined;
    if (this.#known.has(name)) return this.#known.get(name);
    // Until it is known: what refers to itself has no value.
    this.#known.set(name, undefined);
    const expression = this.#expressions.get(name);
    const value = expression === undefined ? undefined : this.#evaluated(expression, depth + 1);
    this.#known.set(name, value);
    return value;
  }

  #evaluated(expression: string, depth: number): string | undefined {
    const parts: (string | undefined)[] = [];
    for (let at = 0, isLast = false; !isLast;) {
      term.lastIndex = at;
      const match = term.exec(expression);
      if (!match) return undefined;
      const [all, double, single, name, next] = match;
      parts.push(double ?? single ?? this.#valueOf(name!, depth));
      at += all.length;
      isLast = next !== '+';
    }
    return joined(parts);
  }
}
