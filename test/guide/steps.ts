/** What a guide tells its reader to do, in the order of the page. */
export type Step = Commands | WrittenFile;

/** A stretch of the page. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Commands {
  readonly do: 'run';
  /** A line each. */
  readonly commands: readonly Stretch[];
  /** What the page shows of the output of all of them; undefined where it shows none. */
  readonly shown: Stretch | undefined;
  /** Why nobody can run them here. */
  readonly notRun: string | undefined;
}

export interface WrittenFile {
  readonly do: 'write';
  readonly name: string;
  readonly text: string;
}

const block = /(?:^<!-- (?<mark>not run|file): (?<said>[^\n]+) -->\n\n)?^```(?<language>\w*)\n(?<text>.*?)^```$/gms;

/**
 * Reads the code blocks of a page. `sh` blocks are commands, and the block after one is what they print. A comment above a block says otherwise:
 * `<!-- not run: why -->` or `<!-- file: its name -->`.
 *
 * @throws Error for a block that is none of it.
 */
export function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  for (const { index, 0: whole, groups } of page.matchAll(block)) {
    const { mark, said = '', language, text = '' } = groups!;
    const end = index + whole.length - '```'.length;
    const inside = { start: end - text.length, end, text };
    const last = steps.at(-1);
    if (mark === 'file') steps.push({ do: 'write', name: said, text });
    else if (language === 'sh') steps.push({ do: 'run', commands: linesOf(inside), shown: undefined, notRun: mark && said });
    else if (last?.do === 'run' && !last.shown) steps[steps.length - 1] = { ...last, shown: inside };
    else throw new Error(`this is neither a command, nor its output, nor a file:\n${text}`);
  }
  return steps;
}

function linesOf({ start, text }: Stretch): Stretch[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
    text: line,
  }));
}
