/** What is known about the value of a variable. */
export interface Variable {
  readonly value: string;
  /** Whether it only holds where the environment says nothing else: `${KUBECTL:-kubectl}`. */
  readonly isDefault?: true;
}

/** The variables of a script that are set once, by name. */
export type Variables = ReadonlyMap<string, Variable>;

export const noVariables: Variables = new Map();
