/**
 * A table as GitHub writes it. Cells hold no line breaks and no bare pipes.
 *
 * @param numbers The columns that stand to the right.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[], numbers: readonly number[] = []): string[] {
  const rule = head.map((_, column) => (numbers.includes(column) ? '--:' : '---'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
