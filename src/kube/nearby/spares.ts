import type { Resource } from '../../model/resource.ts';
import { folderOf } from './folderOf.ts';
import { mayShareNamespace } from './namespaces.ts';
import { NearbyIndex } from './nearbyIndex.ts';

/** Objects of one kind that nothing names, and that a name without an object was most likely meant for. */
export class Spares {
  readonly #index = new NearbyIndex<Resource>();
  readonly #near = new Map<string, readonly Resource[]>();

  readonly #isAlike: (name: string, other: string) => boolean;

  constructor(objects: readonly Resource[], isAlike: (name: string, other: string) => boolean) {
    this.#isAlike = isAlike;
    for (const object of objects) this.#index.add('', object.file, object);
  }

  /** The spare object whose name is the same but for a slip: in the same file, else in the same folder, else nearby. */
  meantBy(name: string, file: string, namespace: string): Resource | undefined {
    const alike = this.#around(file, namespace).filter(({ id }) => this.#isAlike(name, id.name));
    const beside = alike.filter((each) => folderOf(each.file) === folderOf(file));
    const inFile = beside.filter((each) => each.file === file);
    return only([inFile, beside, alike].find((ring) => ring.length > 0) ?? []);
  }

  /** The one spare object of a file, whatever its name. */
  aloneIn(file: string, namespace: string): Resource | undefined {
    return only(this.#around(file, namespace).filter((each) => each.file === file));
  }

  #around(file: string, namespace: string): readonly Resource[] {
    const folder = folderOf(file);
    let near = this.#near.get(folder);
    if (!near) {
      near = this.#index.near('', file, most);
      this.#near.set(folder, near);
    }
    return near.filter(({ id }) => mayShareNamespace(id.namespace, namespace));
  }
}

/** Among more, names that are nearly the same are no accident. */
const most = 200;

/** The object they all describe, as the variants of an environment do; nothing where there are several. */
function only(objects: readonly Resource[]): Resource | undefined {
  const [first] = objects;
  return objects.every(({ id }) => id.name === first?.id.name) ? first : undefined;
}
