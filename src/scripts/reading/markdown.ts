import MarkdownIt from 'markdown-it';
import type { Command } from '../../model/script.ts';
import type { Source } from '../../yaml/source.ts';
import type { Contents } from '../readScript.ts';
import { commandsIn, type CodeLine } from './codeBlock.ts';
import { Fragment } from './fragment.ts';
import { readOpaque } from './opaque.ts';
import { readPowerShell } from './powershell/powershell.ts';
import { readShell } from './shell/shell.ts';

/** Of blocks alone: what stands within paragraphs is no command. */
const parser = new MarkdownIt('commonmark');
parser.core.ruler.enableOnly(['normalize', 'block']);

/** `<profile>`, `<your-registry>/web`, and shortcodes of Hugo: for a reader to fill in. */
const placeholder = /(?<!<)<[A-Za-z](?:[\w .:/-]*\w)?>|\{\{[<%][^{}]*\}\}/g;

/** A block of MkDocs, indented below `!!! note`, may hold fences itself. */
const maxDepth = 3;

/** The commands in the code blocks of a Markdown file. */
export function readMarkdown(source: Source): Contents {
  return { commands: readBlocks(linesOf(source), source, 0) };
}

function linesOf({ text, lines }: Source): CodeLine[] {
  const all: CodeLine[] = [];
  for (let line = 1, start = lines.start(line); start !== undefined; start = lines.start(++line)) {
    all.push({ start, text: text.slice(start, lines.start(line + 1)).replace(/[\r\n]+$/, '') });
  }
  return all;
}

function readBlocks(lines: readonly CodeLine[], source: Source, depth: number): Command[] {
  const text = lines.map((line) => line.text).join('\n');
  return parser.parse(text, {}).flatMap(({ type, info, content, map }) => {
    if ((type !== 'fence' && type !== 'code_block') || !map) return [];
    const first = map[0] + (type === 'fence' ? 1 : 0);
    const inner = content
      .replace(/\n$/, '')
      .split('\n')
      .flatMap((line, index) => unindented(lines[first + index], line));
    if (type === 'code_block' && depth < maxDepth && /^\s*(?:```|~~~)/m.test(content)) return readBlocks(inner, source, depth + 1);
    return commandsIn(languageIn(info), inner).flatMap(({ isPowerShell, lines: parts }) => {
      const pieces = parts.flatMap((part) => [part, { start: part.start + part.text.length, text: '\n' }]);
      const read = isPowerShell ? readPowerShell : readShell;
      return readOpaque(new Fragment(source, pieces), placeholder, (fragment) => read(fragment, ''));
    });
  });
}

/** ` ```bash title="…" `, ` ```{.sh} `, ` ```sh{1,2} ` */
function languageIn(info: string): string {
  return /^[\s{.]*([\w-]*)/.exec(info)![1]!.toLowerCase();
}

/** A line of a block, found in the line of the file: behind its indentation and the `>` of a quote. */
function unindented(line: CodeLine | undefined, inner: string): CodeLine[] {
  if (!line) return [];
  const text = line.text.endsWith(inner) ? inner : inner.trimStart();
  const at = line.text.lastIndexOf(text);
  return at === -1 ? [] : [{ start: line.start + at, text }];
}
