import { Characters } from '../characters.ts';
import type { Token } from './powershellToken.ts';

/** A token in the making. */
interface Draft {
  text: string;
  isLiteral: boolean;
  inner: Token[][];
}

/** Nobody nests deeper; further brackets are only characters. */
const maxDepth = 60;

const blank = /(?:[ \t\f\v\xa0]+|`(?:\r\n|\r|\n)|<#[^]*?(?:#>|$)|#[^\r\n]*)/y;
const redirection = /(?:[*1-6]?>&[12]|[*1-6]?>>?|<)/y;
const hereString = /@(["'])[ \t]*(?:\r\n|\r|\n)/y;
const plain = /[^\s;|&(){}<>"'`$@]+/y;
const variable = /\$(?:\{[^}\r\n]*\}|[\w:?^$]+)/y;
const pipeNext = /\s{0,200}\|(?!\|)/y;
const assigning = /(?:[-+*/%]|\?\?)?=(?![=~])/y;

/** What `if(…)` and `-not(…)` begin with. The parentheses of all else that they touch hold arguments: `$x.Split(',')`, `[Parameter(Mandatory)]`. */
const beforeStatements = /^(?:!+|-\w+|\$?\w*=|if|elseif|while|for|foreach|switch|until|return|throw|param)?$/i;

/** What a word must not go on with. */
const blockKeyword =
  /^(?:if|elseif|else|while|for|foreach|switch|do|until|try|catch|finally|function|filter|begin|process|end|clean|default|trap|class|enum|data|workflow)$/i;
const callable = /=$|^(?:return|throw|exit|in)$/i;

const nothing: Token = { kind: 'word', text: '', start: 0, end: 0, isLiteral: true, isQuoted: true, inner: [] };

/**
 * Cuts PowerShell code into statements, and those into words. The one grammar there is, for tree-sitter, is either native code or a megabyte of
 * WebAssembly; to find commands, quotes, blocks and line ends suffice.
 */
export class PowerShellTokens {
  readonly #code: Characters;
  #depth = 0;

  constructor(text: string) {
    this.#code = new Characters(text);
  }

  /** Each ends at a line break, `;`, `&&`, `||`, or with the token `pipe`. */
  statements(): Token[][] {
    const statements: Token[][] = [];
    while (!this.#code.isAtEnd) {
      for (const statement of this.#untilClosed()) statements.push(statement);
      // A bracket that nothing opened.
      this.#code.at++;
    }
    return statements;
  }

  /** Up to a closing bracket, which is left. */
  #untilClosed(): Token[][] {
    const statements: Token[][] = [];
    let tokens: Token[] = [];
    const end = (): void => {
      if (tokens.length > 0) statements.push(tokens);
      tokens = [];
    };
    while (!this.#code.isAtEnd) {
      if (this.#code.take(blank) !== undefined) continue;
      const char = this.#code.next;
      if (char === ')' || char === '}') break;
      if (!this.#separator(char, tokens, end)) {
        const token = char === '{' ? this.#block() : (this.#redirected() ?? this.#assignment(tokens) ?? this.#word(tokens.length === 0));
        tokens.push(token);
        if (token.kind === 'block' && blockKeyword.test(tokens[0]!.text)) end();
      }
    }
    end();
    return statements;
  }

  /** @returns whether there was one. */
  #separator(char: string, tokens: Token[], end: () => void): boolean {
    if (char === '|' || char === '&') this.#operator(tokens, end);
    else if (char === '\n' || char === '\r' || char === ';') {
      // The next line may begin in `|`.
      if (char === ';' || !this.#code.sees(pipeNext)) end();
      this.#code.at++;
    } else return false;
    return true;
  }

  #operator(tokens: Token[], end: () => void): void {
    const start = this.#code.at;
    const char = this.#code.text[start]!;
    const isDouble = this.#code.text[start + 1] === char;
    this.#code.at += isDouble ? 2 : 1;
    const last = tokens.at(-1);
    const isCall = char === '&' && !isDouble && (!last || (last.kind === 'word' && callable.test(last.text)));
    if (isCall) tokens.push({ ...nothing, text: '&', start, end: this.#code.at, isQuoted: false });
    if (char === '|' && !isDouble && last) tokens.push({ ...nothing, kind: 'pipe', start, end: this.#code.at });
    if (!isCall) end();
  }

  #block(): Token {
    const start = this.#code.at;
    const draft: Draft = { text: '', isLiteral: false, inner: [] };
    this.#group(draft, 1);
    return { kind: 'block', ...draft, start, end: this.#code.at, isQuoted: false };
  }

  #redirected(): Token | undefined {
    const start = this.#code.at;
    const operator = this.#code.take(redirection);
    if (operator === undefined) return undefined;
    const token: Token = { ...nothing, kind: 'redirection', start, end: this.#code.at };
    if (operator.includes('&')) return token;
    while (this.#code.take(blank) !== undefined);
    if (this.#code.isAtEnd || /[\s;|&(){}]/.test(this.#code.next)) return token;
    const file = this.#word(false);
    return { ...file, kind: /^[1*]?>/.test(operator) && file.text !== '$null' ? 'output' : 'redirection' };
  }

  #assignment(tokens: readonly Token[]): Token | undefined {
    const [only] = tokens;
    const start = this.#code.at;
    if (!only || tokens.length > 1 || !/^[$[]/.test(only.text)) return undefined;
    const text = this.#code.take(assigning);
    return text === undefined ? undefined : { ...nothing, text, start, end: this.#code.at, isQuoted: false };
  }

  #word(isFirst: boolean): Token {
    const start = this.#code.at;
    const draft: Draft = { text: '', isLiteral: true, inner: [] };
    const isQuoted = this.#hereString(draft) || /["']/.test(this.#code.text[start]!);
    const isVariable = (): boolean => draft.text.length < 200 && /^[$[].*[\w}\]]$/.test(draft.text);
    while (this.#part(draft, start)) if (isFirst && isVariable() && this.#code.sees(assigning)) break;
    if (this.#code.at === start) draft.text = this.#code.text[this.#code.at++]!;
    return { kind: 'word', ...draft, start, end: this.#code.at, isQuoted };
  }

  /** Takes the next part of a word, if there is one. */
  #part(draft: Draft, start: number): boolean {
    const char = this.#code.next;
    if (char === '"') this.#double(draft);
    else if (char === "'") this.#single(draft);
    else if (char === '$') this.#dollar(draft);
    else if (char === '@') this.#sigil(draft);
    else if (char === '(') this.#parentheses(draft, start);
    else if (char === '`') return this.#escape(draft);
    else {
      const text = this.#code.take(plain);
      draft.text += text ?? '';
      return text !== undefined;
    }
    return true;
  }

  #parentheses(draft: Draft, start: number): void {
    const holdsStatements = beforeStatements.test(this.#code.text.slice(start, Math.min(this.#code.at, start + 20)));
    const before = draft.inner.length;
    this.#group(draft, 1);
    if (!holdsStatements) for (let at = before; at < draft.inner.length; at++) draft.inner[at] = [nothing, ...draft.inner[at]!];
  }

  #escape(draft: Draft): boolean {
    const next = this.#code.text[this.#code.at + 1] ?? '';
    if (/^[\r\n]?$/.test(next)) return false;
    draft.text += next;
    this.#code.at += 2;
    return true;
  }

  #dollar(draft: Draft): void {
    if (this.#code.text[this.#code.at + 1] === '(') return this.#group(draft, 2);
    const name = this.#code.take(variable);
    if (name !== undefined) draft.isLiteral = false;
    else this.#code.at++;
    draft.text += name ?? '$';
  }

  #sigil(draft: Draft): void {
    const next = this.#code.text[this.#code.at + 1];
    if (next === '(' || next === '{') return this.#group(draft, 2);
    draft.text += '@';
    this.#code.at++;
  }

  #double(draft: Draft): void {
    this.#code.at++;
    this.#expandable(draft, () => this.#code.next === '"' && this.#code.text[this.#code.at + 1] !== '"', 1);
  }

  #single(draft: Draft): void {
    for (let from = this.#code.at + 1; ; from = this.#code.at + 1) {
      const end = this.#code.text.indexOf("'", from);
      this.#code.at = end === -1 ? this.#code.text.length : end + 1;
      draft.text += this.#code.text.slice(from, end === -1 ? undefined : end);
      if (this.#code.next !== "'" || end === -1) return;
      draft.text += "'";
    }
  }

  /** @returns whether there was one. */
  #hereString(draft: Draft): boolean {
    const opening = this.#code.take(hereString);
    if (opening === undefined) return false;
    if (opening[1] === '"')
      this.#expandable(draft, () => this.#code.text.startsWith('"@', this.#code.at) && this.#code.text[this.#code.at - 1] === '\n', 2);
    else {
      const end = this.#code.text.indexOf("\n'@", this.#code.at - 1);
      draft.text += this.#code.text.slice(this.#code.at, end === -1 ? undefined : end);
      this.#code.at = end === -1 ? this.#code.text.length : end + 3;
    }
    return true;
  }

  /** What stands in double quotes, up to its end. */
  #expandable(draft: Draft, isEnd: () => boolean, length: number): void {
    while (!this.#code.isAtEnd && !isEnd()) {
      const char = this.#code.next;
      if (char === '$') this.#dollar(draft);
      else if (char === '`') {
        draft.text += this.#code.text[this.#code.at + 1] ?? '';
        this.#code.at += 2;
      } else {
        draft.text += char;
        this.#code.at += this.#code.text.startsWith('""', this.#code.at) ? 2 : 1;
      }
    }
    this.#code.at += length;
  }

  /** Brackets with statements between them. */
  #group(draft: Draft, opening: number): void {
    const start = this.#code.at;
    this.#code.at += opening;
    draft.isLiteral = false;
    if (this.#depth < maxDepth) {
      this.#depth++;
      for (const statement of this.#untilClosed()) draft.inner.push(statement);
      this.#depth--;
      if (!this.#code.isAtEnd) this.#code.at++;
    }
    draft.text += this.#code.text.slice(start, this.#code.at);
  }
}
