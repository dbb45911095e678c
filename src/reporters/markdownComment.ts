/** GitHub takes comments of 65,536 characters; whoever posts this one may want to add a line. */
const longest = 65_000;

interface Cutting {
  /** The most entries of a list, tried one after another until the comment is short enough; ends in 0. */
  readonly sizes: readonly number[];
  /** What shows everything. */
  readonly command: string;
}

/**
 * Markdown that GitHub takes as a comment, with a note where that cost entries.
 * @param linesOf The lines with at most so many entries in each list; the list itself says how many are missing.
 */
export function markdownComment(linesOf: (most: number) => readonly string[], { sizes, command }: Cutting): string {
  const note = `_Shortened, since GitHub takes no longer comments: \`${command}\` shows everything._`;
  for (const most of sizes) {
    const lines = [...linesOf(most), ...(most === sizes[0] ? [] : ['', note])];
    const text = `${lines.join('\n').trimEnd()}\n`;
    if (text.length <= longest) return text;
  }
  const start = linesOf(0)
    .join('\n')
    .slice(0, longest - note.length);
  return `${start.slice(0, start.lastIndexOf('\n'))}\n\n${note}\n`;
}
