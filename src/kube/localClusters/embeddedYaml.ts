import { Cursor } from '../../model/cursor.ts';
import type { Written } from '../../model/localCluster.ts';
import type { Part } from '../../model/resource.ts';
import { Document } from '../../yaml/document.ts';
import { Source } from '../../yaml/source.ts';
import { splitDocuments } from '../../yaml/split.ts';

/** YAML that stands as a text within YAML. */
export interface EmbeddedYaml {
  readonly root: Cursor;
  /** Where a value of it stands, as a stretch of the text. */
  readonly written: (value: Cursor, part?: Part) => Written;
}

/** Longer texts are no patches that somebody wrote. In UTF-16 code units. */
const longest = 100_000;

/** The documents of a text within a configuration, without those that cannot be read. */
export function embeddedYaml(at: Cursor): EmbeddedYaml[] {
  const text = at.string();
  if (text === undefined || text.length > longest) return [];
  const source = new Source('', text);
  return splitDocuments(text).flatMap((range) => {
    const document = new Document(source, range);
    if (typeof document.value !== 'object' || document.value === null) return [];
    const written = (value: Cursor, part?: Part): Written => {
      const { start, end } = document.locate(value.path, part);
      const offset = (source.lines.start(start.line) ?? 0) + start.column - 1;
      return { at, span: { start: offset, length: Math.max(1, end.column - start.column) } };
    };
    return [{ root: new Cursor(document.value), written }];
  });
}
