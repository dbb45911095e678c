import type { Draft } from '../draft.ts';

/** The resources that once had another name or namespace, found by it. */
export class Renamed {
  readonly #byName = new Map<string, Draft[]>();
  /** By old name and current namespace. */
  readonly #byPlace = new Map<string, Draft[]>();
  readonly #byFirstNamespace = new Map<string, Draft[]>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      add(this.#byFirstNamespace, draft.originalId.namespace, draft);
      for (const name of new Set(draft.previous.map((id) => id.name))) {
        add(this.#byName, name, draft);
        add(this.#byPlace, `${name}/${isEverywhere(draft) ? '' : draft.id.namespace}`, draft);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  /** Those once called `name` that somebody in a namespace may mean; all of them without a namespace. */
  called(name: string, namespace: string | undefined): readonly Draft[] {
    if (namespace === undefined) return this.#byName.get(name) ?? [];
    return [...(this.#byPlace.get(`${name}/`) ?? []), ...(this.#byPlace.get(`${name}/${namespace}`) ?? [])];
  }

  /** Those that were in a namespace at first. */
  firstIn(namespace: string): readonly Draft[] {
    return this.#byFirstNamespace.get(namespace) ?? [];
  }
}

/** Accounts are referred to from other namespaces too. */
function isEverywhere(draft: Draft): boolean {
  return draft.isClusterScoped || draft.id.kind === 'ServiceAccount';
}

function add(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const known = map.get(key);
  if (known) known.push(draft);
  else map.set(key, [draft]);
}
