import type { Change } from '../model/change.ts';
import type { DocumentChange, FileFix, Fix } from '../model/fix.ts';
import type { Path } from '../model/path.ts';
import type { Place } from '../model/place.ts';
import type { Written } from '../model/resource.ts';

/** What knows which documents wrote its values: an object, or a kustomization. */
interface Author {
  written(path: Path): Written | undefined;
  history?(path: Path): readonly Place[];
}

/** A fix in files: each of its changes where the value was written, through all overlays. */
export function fileFixOf({ title, safety, changes }: Fix, author: Author): FileFix {
  const head = { title, safety, replacements: [] };
  const found: DocumentChange[] = [];
  for (const change of changes) {
    const written = author.written(change.path);
    if (!written) return { ...head, changes: [], refused: 'the value is written in no place of its own: kustomize made it' };
    if ((change.do === 'remove' || change.do === 'rename') && isOverwritten(author, change)) {
      return { ...head, changes: [], refused: 'a base writes the value, too, and would show again' };
    }
    const { file, document, path } = written;
    found.push({ file, document, change: { ...change, path } });
  }
  return { ...head, changes: found };
}

function isOverwritten(author: Author, { path }: Change): boolean {
  return (author.history?.(path).length ?? 0) > 0;
}
