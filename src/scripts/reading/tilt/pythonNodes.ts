import type { parser } from '@lezer/python';

export type PythonTree = ReturnType<typeof parser.parse>;
export type SyntaxNode = PythonTree['topNode'];

/** The items of a list or tuple. */
export function itemsOf(list: SyntaxNode): SyntaxNode[] {
  return childrenOf(list).filter(({ name }) => /^\w/.test(name) && name !== 'Comment');
}

/** The arguments of a call: by name, or by number. */
export function argumentsOf(call: SyntaxNode, text: string): { readonly key: string | number; readonly node: SyntaxNode }[] {
  const children = itemsOf(call.getChild('ArgList') ?? call);
  let position = 0;
  return children.flatMap((node, index) => {
    if (node.name === 'AssignOp' || children[index + 1]?.name === 'AssignOp') return [];
    const before = children[index - 1];
    const name = before?.name === 'AssignOp' ? children[index - 2] : undefined;
    return [{ key: name ? text.slice(name.from, name.to) : position++, node }];
  });
}

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
