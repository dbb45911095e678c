const fence = /^[\s>*+\d.)-]*(`{3,}|~{3,})/;

/** The first and last lines of fenced code in Markdown, from zero. */
export function blocksOfCode(lines: readonly string[]): (readonly [first: number, last: number])[] {
  const blocks: (readonly [number, number])[] = [];
  let open: { readonly mark: string; readonly line: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1];
    if (mark === undefined) continue;
    if (!open) open = { mark, line: index };
    else if (mark.startsWith(open.mark)) {
      blocks.push([open.line, index]);
      open = undefined;
    }
  }
  if (open) blocks.push([open.line, lines.length - 1]);
  return blocks;
}
