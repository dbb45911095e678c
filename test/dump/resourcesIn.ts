import { resourcesOf } from '../../src/input/resourcesOf.ts';
import type { Resource } from '../../src/model/resource.ts';
import { Document } from '../../src/yaml/document.ts';
import { Source } from '../../src/yaml/source.ts';

/** Objects as they are read from a list of kubectl. */
export function resourcesIn(objects: readonly unknown[]): Resource[] {
  const source = new Source('dump.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
  return resourcesOf(new Document(source, { start: 0, end: source.text.length }), true);
}
