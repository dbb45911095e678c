import type { MakeLine } from './makeLines.ts';
import { makeReferences } from './makeReferences.ts';
import { joined, maxDepth } from '../variables.ts';

interface Definition {
  readonly text: string;
  readonly isDefault: boolean;
}

const assignment = /^\s*(?:(?:export|override|private)\s+)*(?<name>[\w.-]+)\s*(?<operator>(?:::|[:?+!])?=)(?<text>[^]*)$/;
const targetAssignment = /^[^=:#\t][^=:#]*:\s*(?:(?:export|override|private)\s+)*(?<name>[\w.-]+)\s*(?:::|[:?+!])?=/;

/** What shells see as something else than text. */
const shellSyntax = /["'\\;&|<>`()]/;

/** The variables that a Makefile sets once, on no condition, and to a text. */
export class MakeVariables {
  readonly #definitions = new Map<string, Definition | undefined>();
  readonly #known = new Map<string, string | undefined>();

  constructor(lines: readonly MakeLine[], text: string) {
    for (const { kind, start, end, isConditional } of lines) {
      if (kind !== 'other') continue;
      const line = text.slice(start, end);
      // Another file may set them anew.
      if (/^-?s?include\s/.test(line))
        for (const [name, each] of this.#definitions) if (each) this.#definitions.set(name, { ...each, isDefault: true });
      const groups = assignment.exec(line)?.groups;
      if (groups) this.#define(groups as Record<'name' | 'operator' | 'text', string>, isConditional);
      const ofTarget = groups ? undefined : targetAssignment.exec(line)?.groups?.['name'];
      if (ofTarget !== undefined) this.#definitions.set(ofTarget, undefined);
    }
  }

  /** The value of a reference. Undefined where it is not sure; with defaults, what is not known stands as it is written. */
  readonly valueOf = (reference: string, withDefaults: boolean, depth = 0): string | undefined => {
    const name = /^\$(?:\(([\w.-]+)\)|\{([\w.-]+)\}|(\w))$/.exec(reference)?.slice(1).find(Boolean);
    const value = name === undefined ? undefined : this.#valueOfName(name, withDefaults, depth);
    return value ?? (withDefaults && !/\s/.test(reference) ? reference : undefined);
  };

  #define({ name, operator, text }: Record<'name' | 'operator' | 'text', string>, isConditional: boolean): void {
    const isFirst = !this.#definitions.has(name);
    const value = text
      .replaceAll(/\\\r?\n\s*/g, ' ')
      .replace(/(?<!\\)#.*/, '')
      .trim();
    const isKnown = isFirst && !isConditional && operator !== '+=' && operator !== '!=';
    this.#definitions.set(name, isKnown ? { text: value, isDefault: operator === '?=' } : undefined);
  }

  #valueOfName(name: string, withDefaults: boolean, depth: number): string | undefined {
    if (depth > maxDepth) return undefined;
    const key = `${withDefaults}${name}`;
    if (this.#known.has(key)) return this.#known.get(key);
    // Until it is known: what refers to itself has no value.
    this.#known.set(key, undefined);
    const definition = this.#definitions.get(name);
    const value =
      definition && (withDefaults || !definition.isDefault) ? this.#expanded(definition.text, withDefaults, depth + 1) : undefined;
    this.#known.set(key, value);
    return value;
  }

  #expanded(text: string, withDefaults: boolean, depth: number): string | undefined {
    const { references, doubled } = makeReferences(text);
    if (doubled.length > 0) return undefined;
    const parts: (string | undefined)[] = [];
    let at = 0;
    for (const { start, end } of references) {
      const literal = text.slice(at, start);
      parts.push(shellSyntax.test(literal) ? undefined : literal, this.valueOf(text.slice(start, end), withDefaults, depth));
      at = end;
    }
    parts.push(shellSyntax.test(text.slice(at)) ? undefined : text.slice(at));
    return joined(parts);
  }
}
