import { CST, Lexer } from 'yaml';

/** A comment as it is written, from its `#` to the end of the line. */
export interface CommentToken {
  readonly offset: number;
  readonly text: string;
}

/** All comments of a YAML text. A `#` inside a text is none. */
export function* commentTokens(text: string): Iterable<CommentToken> {
  let offset = 0;
  let afterScalarMark = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = afterScalarMark ? 'scalar-text' : CST.tokenType(token);
    afterScalarMark = type === 'scalar';
    // Marks of the lexer itself, not text of the source.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'comment') yield { offset, text: token.trimEnd() };
    offset += token.length;
  }
}
