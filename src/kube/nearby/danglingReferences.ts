import { appendTo } from '../../model/appendTo.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { isMisspelt } from '../values/misspellings.ts';
import { isPlaceholder } from '../values/placeholders.ts';
import { NearbyIndex } from './nearbyIndex.ts';
import { mayShareNamespace } from './namespaces.ts';
import { Spares } from './spares.ts';

/** A place where one object names another. */
export interface NameReference {
  /** Whose it is. */
  readonly resource: Resource;
  readonly name: Cursor<string | undefined>;
  /** Where the named object has to be; empty where nobody says. */
  readonly namespace: string;
}

/** A reference whose object is not nearby: it may come from elsewhere. */
export interface DanglingReference<R extends NameReference> {
  readonly reference: R;
  readonly name: string;
  /** The object nobody names whose name is the same but for a slip. */
  readonly misspelt: Resource | undefined;
  /** The only object of the file that nobody names, where all references of the file name the same, missing one. */
  readonly alone: Resource | undefined;
}

export interface ResolvedReferences<R extends NameReference> {
  readonly found: readonly { readonly reference: R; readonly named: readonly Resource[] }[];
  readonly dangling: readonly DanglingReference<R>[];
}

/**
 * Looks up, among objects of one kind, those that references name. Placeholders name nothing yet.
 * @param isAlike What counts as a slip.
 */
export function resolveReferences<R extends NameReference>(
  references: readonly R[],
  objects: readonly Resource[],
  isAlike = isMisspelt,
): ResolvedReferences<R> {
  const index = new NearbyIndex<Resource>();
  for (const object of objects) index.add(object.id.name, object.file, object);
  const used = new Set<Resource>();
  const found: ResolvedReferences<R>['found'][number][] = [];
  const filesWithFound = new Set<string>();
  const missing = new Map<string, { readonly reference: R; readonly name: string }[]>();
  for (const reference of references) {
    const name = reference.name.string();
    if (name === undefined || isPlaceholder(name)) continue;
    const { file } = reference.resource;
    const named = index.near(name, file).filter(({ id }) => mayShareNamespace(id.namespace, reference.namespace));
    for (const each of named) used.add(each);
    if (named.length > 0) {
      found.push({ reference, named });
      filesWithFound.add(file);
    } else appendTo(missing, file, { reference, name });
  }
  if (missing.size === 0) return { found, dangling: [] };
  const spares = new Spares(
    objects.filter((object) => !used.has(object)),
    isAlike,
  );
  const dangling = [...missing].flatMap(([file, group]) => {
    const isOnly = !filesWithFound.has(file) && group.every(({ name }) => name === group[0]!.name);
    return group.map(({ reference, name }) => ({
      reference,
      name,
      misspelt: spares.meantBy(name, file, reference.namespace),
      alone: isOnly ? spares.aloneIn(file, reference.namespace) : undefined,
    }));
  });
  return { found, dangling };
}
