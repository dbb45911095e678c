import { isDeepStrictEqual } from 'node:util';
import type { Replacement } from '../model/fix.ts';
import type { Place } from '../model/place.ts';
import type { Script, ScriptLanguage } from '../model/script.ts';
import { readScript } from '../scripts/readScript.ts';
import { applied, type Edit } from '../yaml/edits/edit.ts';
import { Source } from '../yaml/source.ts';
import type { Range } from '../yaml/split.ts';
import type { Proved } from './proveDocument.ts';
import type { ProposedFix } from './proposedFixes.ts';

/**
 * Puts other words into a script, and proves that every other word and command is read as before.
 * @param taken Other edits of the file.
 */
export async function proveReplacements(
  source: Source,
  language: ScriptLanguage | undefined,
  fixes: readonly ProposedFix[],
  taken: readonly Edit[],
): Promise<Proved> {
  const refused = new Map<ProposedFix, string>();
  if (!language) return { edits: [], refused: new Map(fixes.map((fix) => [fix, 'it is no script'])) };
  const before = await readScript(source, language);
  let edits: readonly Edit[] = [];
  for (const fix of fixes) {
    const asked = fix.parts.filter(({ file }) => file === source.file).flatMap(({ replacements }) => replacements);
    const other = asked.find((replacement) => !isThere(source, replacement));
    if (other) {
      refused.set(fix, `\`${other.was}\` is not written there as such`);
      continue;
    }
    const own = asked.map((replacement) => editOf(source, replacement));
    const added = own.filter((edit) => !edits.some((other) => isDeepStrictEqual(edit, other)));
    if (own.length === 0 || overlap([...taken, ...edits, ...added])) {
      refused.set(fix, 'another change wants something else there');
      continue;
    }
    const all = inOrder([...edits, ...added]);
    const after = await readScript(new Source(source.file, applied(source.text, all)), language);
    if (isSameOutside(before, source, after, all)) edits = all;
    else refused.set(fix, 'the rest of the script would not be read as before');
  }
  return { edits, refused };
}

function isThere(source: Source, replacement: Replacement): boolean {
  const { start, end } = editOf(source, replacement);
  return replacement.was === undefined || source.text.slice(start, end).replaceAll(/[ \t]+/g, ' ') === replacement.was;
}

function editOf({ lines }: Source, { place: { start, end }, text }: Replacement): Edit {
  const offset = ({ line, column }: Place['start']): number => (lines.start(line) ?? Infinity) + column - 1;
  return { start: offset(start), end: offset(end), text };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start);
}

function overlap(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => index > 0 && edit.start < sorted[index - 1]!.end);
}

function isSameOutside(before: Script, source: Source, after: Script, edits: readonly Edit[]): boolean {
  const edited = new Source(source.file, applied(source.text, edits));
  let shift = 0;
  const written = edits.map(({ start, end, text }): Range => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length };
  });
  return isDeepStrictEqual(outside(before, source, edits), outside(after, edited, written));
}

/** What a script says besides some stretches: words by command, in order, and settings. */
function outside({ commands, settings }: Script, { lines }: Source, stretches: readonly Range[]): readonly (readonly string[])[] {
  const offset = ({ line, column }: Place['start']): number => lines.start(line)! + column - 1;
  const isOutside = ({ start, end }: Pick<Place, 'start' | 'end'>): boolean =>
    !stretches.some((stretch) => offset(start) < stretch.end && stretch.start < offset(end));
  const said = commands.map(({ program, place, words, inputs = [], outputs = [], step }) => {
    const head = { text: `${step} ${program}`, place: { start: place.start, end: { ...place.start, column: place.start.column + 1 } } };
    return [head, ...words, ...inputs, ...outputs].filter((word) => isOutside(word.place)).map(({ text }) => text);
  });
  const set = settings.filter(({ place }) => isOutside(place)).map(({ name, value, step }) => [name, value, step]);
  return [...said, ...set].filter(({ length }) => length > 0);
}
