import type { ExcerptLine } from '../sourceExcerpt.ts';
import { type Markup, markup } from './markup.ts';

/** Lines of a manifest, with the marked one told from the others. */
export function source(lines: readonly ExcerptLine[], line: number): Markup {
  if (lines.length === 0) return markup``;
  const shown = lines.map((each) => {
    const kind = each.text === undefined ? 'kept' : each.number === line ? 'at' : undefined;
    return markup`<code data-n="${each.number}"${kind === undefined ? '' : markup` class="${kind}"`}>${content(each)}</code>`;
  });
  return markup`<pre class="source">${shown}</pre>`;
}

function content({ text, mark }: ExcerptLine): Markup {
  if (text === undefined) return markup`not shown, may be secret`;
  const written = text.replaceAll('\t', '  ');
  if (!mark) return markup`${written === '' ? ' ' : written}`;
  const [before, marked, after] = [text.slice(0, mark.start), text.slice(mark.start, mark.end), text.slice(mark.end)];
  return markup`${before.replaceAll('\t', '  ')}<mark>${marked.replaceAll('\t', '  ')}</mark>${after.replaceAll('\t', '  ')}`;
}
