import type { Source } from '../../../yaml/source.ts';
import { Fragment, type Piece } from '../fragment.ts';
import { childrenOf, type SyntaxNode } from './pythonNodes.ts';

const literal = /^([a-z]*)("""|'''|"|')/i;
const escape = /\\(\r\n|[^])|\r\n?/g;
const lineBreak = /\r\n?/g;
const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '', '\r\n': '' };

/** Nobody nests deeper. */
const maxDepth = 50;

/** What `%` and `format` put values for, and what stands for variables in the texts of this file. */
export const inserted = /%(?:\(\w+\))?[-+\d.]*[sdrif]|\{[^{}\s]*\}/g;

/** The text that an expression makes, its variables as `{name}`; undefined where it begins with none or makes something else. */
export function pythonText(node: SyntaxNode, source: Source): Fragment | undefined {
  const pieces = piecesOf(node, source.text, 0);
  return pieces && new Fragment(source, pieces);
}

function piecesOf(node: SyntaxNode, text: string, depth: number): Piece[] | undefined {
  if (depth > maxDepth) return undefined;
  if (node.name === 'String') return literalPieces(node, text);
  if (node.name === 'ContinuedString') return childrenOf(node).flatMap((child) => piecesOf(child, text, depth + 1) ?? []);
  if (node.name === 'ParenthesizedExpression') return insideOf(node, text, depth + 1);
  if (node.name === 'CallExpression') return formatted(node, text, depth + 1);
  return node.name === 'BinaryExpression' ? combined(node, text, depth + 1) : undefined;
}

function insideOf(node: SyntaxNode, text: string, depth: number): Piece[] | undefined {
  const inner = node.firstChild?.nextSibling;
  return inner ? piecesOf(inner, text, depth) : undefined;
}

/** `'kind load docker-image {}'.format(image)` */
function formatted(node: SyntaxNode, text: string, depth: number): Piece[] | undefined {
  const member = node.firstChild;
  const [object, , property] = member?.name === 'MemberExpression' ? childrenOf(member) : [];
  return object && property && text.slice(property.from, property.to) === 'format' ? piecesOf(object, text, depth) : undefined;
}

/** `'make ' + target`, `'kubectl -n %s get pods' % namespace` */
function combined(node: SyntaxNode, text: string, depth: number): Piece[] | undefined {
  // A chain of many `+` leans to the left.
  const operands: SyntaxNode[] = [];
  let left = node;
  for (; left.name === 'BinaryExpression'; left = left.firstChild!) {
    const [, operator, right] = childrenOf(left);
    const sign = operator && text.slice(operator.from, operator.to);
    if (!right || (sign !== '+' && sign !== '%')) return undefined;
    if (sign === '+') operands.push(right);
  }
  const first = piecesOf(left, text, depth);
  return first && [...first, ...operands.toReversed().flatMap((each) => piecesOf(each, text, depth) ?? variable(each, text))];
}

function variable({ from, to }: SyntaxNode, text: string): Piece[] {
  return [{ start: from, text: `{${text.slice(from, to).replaceAll(/[{}\s]/g, '')}}` }];
}

function literalPieces({ from, to }: SyntaxNode, text: string): Piece[] {
  const [all, prefix = '', quote = ''] = literal.exec(text.slice(from, Math.min(to, from + 8))) ?? [''];
  const start = from + all.length;
  const isClosed = to - quote.length >= start && text.startsWith(quote, to - quote.length);
  const inner = text.slice(start, isClosed ? to - quote.length : to);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, 1: letter = 'n', index } of inner.matchAll(/r/i.test(prefix) ? lineBreak : escape)) {
    const meant = Object.hasOwn(named, letter) ? named[letter]! : letter;
    pieces.push({ start: start + at, text: inner.slice(at, index) }, { start: start + index, text: meant });
    at = index + found.length;
  }
  return [...pieces, { start: start + at, text: inner.slice(at) }];
}
