/** What is known about the value of a variable. */
export interface Variable {
  readonly value: string;
  /** Whether it only holds where the environment says nothing else: `${KUBECTL:-kubectl}`. */
  readonly isDefault?: true;
}

/** The variables of a script that are set once, by name; lists of words as `NAME[@]`. */
export type Variables = ReadonlyMap<string, Variable>;

export const noVariables: Variables = new Map();

/** Variables that refer to variables are followed this far. */
export const maxDepth = 50;

/** A longer value is not followed: values within values grow fast. */
const longest = 512;

/** A value made of parts; undefined where one is not known. */
export function joined(parts: readonly (string | undefined)[]): string | undefined {
  let length = 0;
  for (const part of parts) {
    length += part?.length ?? Infinity;
    if (length > longest) return undefined;
  }
  return parts.join('');
}
