/** A word, or something else that a statement is made of. */
export interface Token {
  /** `output`: a file that is written. `block`: braces with statements in them. */
  readonly kind: 'word' | 'block' | 'pipe' | 'output' | 'redirection';
  /** Without quotes and escapes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isLiteral: boolean;
  readonly isQuoted: boolean;
  /** The statements in its parentheses, braces and `$(…)`. */
  readonly inner: readonly (readonly Token[])[];
}
