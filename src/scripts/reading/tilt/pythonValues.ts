import type { Source } from '../../../yaml/source.ts';
import { childrenOf, itemsOf, type PythonTree, type SyntaxNode } from './pythonNodes.ts';
import { pythonText } from './pythonText.ts';

/** Nobody nests deeper. */
const maxDepth = 20;

/** What can be known of expressions without running them: texts, sums of texts, and variables that are set once. */
export class PythonValues {
  readonly #source: Source;
  /** Undefined for those that are set more than once. */
  readonly #variables = new Map<string, SyntaxNode | undefined>();

  constructor(tree: PythonTree, source: Source) {
    this.#source = source;
    tree.iterate({
      enter: ({ name, node }) => {
        if (name !== 'AssignStatement') return;
        const [variable, operator, value, ...more] = childrenOf(node);
        if (variable?.name !== 'VariableName') return;
        const key = this.#written(variable);
        const isOnly = !this.#variables.has(key) && more.length === 0 && operator !== undefined && this.#written(operator) === '=';
        this.#variables.set(key, isOnly ? value : undefined);
      },
    });
  }

  /** The text of an expression. */
  textOf(node: SyntaxNode, depth = 0): string | undefined {
    if (depth > maxDepth) return undefined;
    if (node.name === 'String' || node.name === 'ContinuedString') return pythonText(node, this.#source)?.text;
    if (node.name === 'VariableName') {
      const value = this.#variables.get(this.#written(node));
      return value && this.textOf(value, depth + 1);
    }
    if (node.name !== 'BinaryExpression') return undefined;
    const [left, operator, right] = childrenOf(node);
    if (!left || !right || !operator || this.#written(operator) !== '+') return undefined;
    const [first, second] = [left, right].map((each) => this.textOf(each, depth + 1));
    return first === undefined || second === undefined ? undefined : first + second;
  }

  /** The texts of an expression, of a list or a tuple, each with where it stands. */
  textsOf(node: SyntaxNode): (readonly [SyntaxNode, string])[] {
    const value = (node.name === 'VariableName' && this.#variables.get(this.#written(node))) || node;
    const isList = value.name === 'ArrayExpression' || value.name === 'TupleExpression';
    return (isList ? itemsOf(value) : [node]).flatMap((item) => {
      const text = this.textOf(item);
      return text === undefined ? [] : [[item, text] as const];
    });
  }

  #written({ from, to }: SyntaxNode): string {
    return this.#source.text.slice(from, to);
  }
}
