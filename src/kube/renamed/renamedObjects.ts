import { appendTo } from '../../model/appendTo.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import { mayShareNamespace } from '../nearby/namespaces.ts';

/** Kinds that texts name. */
export type NamedKind = 'ConfigMap' | 'Namespace' | 'Secret' | 'Service' | 'ServiceAccount';

const namedKinds: ReadonlySet<string> = new Set<NamedKind>(['ConfigMap', 'Namespace', 'Secret', 'Service', 'ServiceAccount']);

/** Every cluster has them, whatever a set holds. */
const everywhere = /^(?:default$|kube-)/;

export type Renamed = Resource & Required<Pick<Resource, 'original'>>;

/** Finds objects of a rendered set by the name they had before kustomize prefixed, suffixed, hashed or moved them. */
export class RenamedObjects {
  readonly #now = new Map<string, Resource[]>();
  readonly #before = new Map<string, Renamed[]>();
  readonly #namespaces = new Set<string>();
  readonly #left = new Map<string, Set<string>>();
  /** The old names, of namespaces too. */
  readonly #words = new Set<string>();

  constructor(all: readonly Resource[]) {
    for (const resource of all) {
      const { id } = resource;
      if (id.namespace !== '') this.#namespaces.add(id.namespace);
      if (isRenamed(resource)) this.#addMove(resource.original.namespace, id.namespace);
      if (id.group === '' && namedKinds.has(id.kind)) this.#add(resource);
    }
  }

  #add(resource: Resource): void {
    const { kind, name } = resource.id;
    appendTo(this.#now, `${kind}/${name}`, resource);
    if (kind === 'Namespace') this.#namespaces.add(name);
    if (!isRenamed(resource)) return;
    appendTo(this.#before, `${kind}/${resource.original.name}`, resource);
    this.#words.add(resource.original.name);
    if (kind === 'Namespace') this.#addMove(resource.original.name, name);
  }

  #addMove(from: string, to: string): void {
    if (from === '' || from === to) return;
    this.#words.add(from);
    this.#left.set(from, (this.#left.get(from) ?? new Set()).add(to));
  }

  get isEmpty(): boolean {
    return this.#words.size === 0;
  }

  /** Whether a text holds the old name of anything, as a word. */
  areMentioned(text: string): boolean {
    for (const [word] of text.matchAll(/[\w-]+/g)) if (this.#words.has(word)) return true;
    return false;
  }

  /**
   * The objects that were called `name`, where none is now. Of several, those that were renamed as the one that names them.
   *
   * @param namespace Where the text says the object is; undefined: beside the one that names it.
   */
  once(kind: NamedKind, name: string, namespace: string | undefined, from: Resource): readonly Renamed[] {
    const before = this.#before.get(`${kind}/${name}`);
    const where = namespace ?? from.id.namespace;
    if (!before || this.#now.get(`${kind}/${name}`)?.some(({ id }) => mayShareNamespace(id.namespace, where))) return [];
    const found = before.filter(({ id, original }) =>
      namespace === undefined
        ? id.name !== name && mayShareNamespace(id.namespace, where)
        : (original.namespace || 'default') === namespace || (id.namespace === namespace && id.name !== name),
    );
    const alike = isRenamed(from) ? found.filter((each) => affixesOf(each) === affixesOf(from)) : [];
    return alike.length > 0 ? alike : found;
  }

  /**
   * The namespaces in which the objects of another are now, where none is left in it.
   *
   * @param isOwn Whether the text speaks of its own namespace; if not, others may have objects there, unless this set made it.
   */
  movedFrom(namespace: string, isOwn: boolean): readonly string[] {
    if (this.#namespaces.has(namespace) || everywhere.test(namespace)) return [];
    return isOwn || this.#before.has(`Namespace/${namespace}`) ? [...(this.#left.get(namespace) ?? [])] : [];
  }

  /** Whether the set brings a namespace itself, so that nobody else has anything there. */
  makes(namespace: string): boolean {
    return this.#now.has(`Namespace/${namespace}`);
  }
}

export const renamedIn = rememberLast((all: readonly Resource[]) => new RenamedObjects(all));

function isRenamed(resource: Resource): resource is Renamed {
  return resource.original !== undefined;
}

/** What was put around a name. */
function affixesOf({ id, original }: Renamed): string {
  return id.name.replace(original.name, () => '*');
}
