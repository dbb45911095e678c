import type { Change, PlainValue } from '../model/change.ts';
import { isMap } from '../model/isMap.ts';
import { Refusal } from '../model/refusal.ts';
import { Document } from '../yaml/document.ts';
import { applied } from '../yaml/edits/edit.ts';
import { editsOf } from '../yaml/edits/editsOf.ts';
import { Source } from '../yaml/source.ts';
import { splitDocuments } from '../yaml/split.ts';
import type { ImageEntry } from './plan.ts';

/** The text of a kustomization that is extended: each change is proved, and leaves comments, order and style as they are. */
export class KustomizationText {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  get value(): unknown {
    return this.#document().value;
  }

  /**
   * Puts an entry at the end of a list, which is made where there is none.
   * @throws Refusal where no edit can be proved.
   */
  insert(field: string, value: PlainValue, comment?: string): void {
    const { value: all } = this.#document();
    const isThere = isMap(all) && all[field] !== undefined && all[field] !== null;
    const change: Change = isThere
      ? { do: 'insert', path: [field], value, ...(comment !== undefined && { comment }) }
      : { do: 'set', path: [field], value: [value], ...(comment !== undefined && { comment }) };
    this.#apply(change);
  }

  /** Completes the entry that makes an image what it is, or adds one. */
  image({ name, newName, newTag, digest }: Omit<ImageEntry, 'reasons'>, comment: string): void {
    const { value: all } = this.#document();
    const entries: readonly unknown[] = isMap(all) && Array.isArray(all['images']) ? all['images'] : [];
    const index = entries.findIndex((entry) => isMap(entry) && (entry['newName'] ?? entry['name']) === name);
    const wanted = { newName, newTag, digest };
    if (index === -1) return this.insert('images', { name, ...defined(wanted) }, comment);
    for (const [key, value] of Object.entries(defined(wanted))) this.#apply({ do: 'set', path: ['images', index, key], value });
    const stale = digest !== undefined ? 'newTag' : newTag !== undefined ? 'digest' : undefined;
    if (stale !== undefined) this.#apply({ do: 'remove', path: ['images', index, stale] });
  }

  #document(): Document {
    const ranges = splitDocuments(this.#text);
    if (ranges.length !== 1) throw new Refusal('the kustomization is not one document');
    return new Document(new Source('', this.#text), ranges[0]!);
  }

  #apply(change: Change): void {
    const { edits, outcomes } = editsOf(this.#document(), [[change]]);
    const [outcome] = outcomes;
    if (outcome !== 'made') throw new Refusal(`\`${change.path.join('.')}\` cannot be changed: ${outcome?.refused ?? 'no edit'}`);
    this.#text = applied(this.#text, edits);
  }
}

function defined(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
