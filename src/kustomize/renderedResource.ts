import { resourceId } from '../kube/resourceId.ts';
import { Cursor } from '../model/cursor.ts';
import type { Path } from '../model/path.ts';
import type { Place } from '../model/place.ts';
import type { Part, Resource, ResourceId, Span, Written } from '../model/resource.ts';
import { lookup, textOf } from './tree/lookup.ts';
import type { MapNode, Node } from './tree/node.ts';
import type { WrittenName } from './draft.ts';
import type { Trail } from './tree/origin.ts';

/** A resource as kustomize prints it; each value knows the line that wrote it. */
export class RenderedResource implements Resource {
  readonly id: ResourceId;
  readonly original?: ResourceId;
  readonly root: Cursor;
  readonly isRendered = true;
  readonly mayReferByOldNames: boolean;
  readonly #node: MapNode;
  #file: string | undefined;

  constructor(node: MapNode, writtenAs: WrittenName | undefined, mayReferByOldNames: boolean) {
    const value = node.plain as Readonly<Record<string, unknown>>;
    this.id = resourceId(value, textOf(node.get('apiVersion')), textOf(node.get('kind')));
    if (writtenAs) this.original = { ...this.id, ...writtenAs };
    this.mayReferByOldNames = mayReferByOldNames;
    this.root = new Cursor(value);
    this.#node = node;
  }

  get file(): string {
    return (this.#file ??= this.#node.origin.place().file);
  }

  locate(path: Path, part: Part = 'value', span?: Span): Place {
    const found = lookup(this.#node, ...path);
    if (!found) return this.#nearest(path).origin.place('key');
    if (part === 'key') return (found.keyOrigin ?? found.origin).place('key');
    return found.origin.place('value', span);
  }

  written(path: Path): Written | undefined {
    for (let length = path.length; length >= 0; length--) {
      const found = lookup(this.#node, ...path.slice(0, length));
      if (found) return found.origin.written(path.slice(length));
    }
    return undefined;
  }

  history(path: Path): readonly Place[] {
    const places: Place[] = [];
    let trail: Trail | undefined = lookup(this.#node, ...path)?.earlier;
    for (; trail; trail = trail.earlier) places.unshift(trail.origin.place());
    return places;
  }

  #nearest(path: Path): Node {
    for (let length = path.length - 1; length > 0; length--) {
      const found = lookup(this.#node, ...path.slice(0, length));
      if (found) return found;
    }
    return this.#node;
  }
}
