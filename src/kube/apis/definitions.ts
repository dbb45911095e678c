import type { Cursor } from '../../model/cursor.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Resource } from '../../model/resource.ts';
import type { CustomResourceDefinition } from '../objects.ts';

/** Where a set defines a kind of custom resources, and the versions it serves. */
export interface Definition {
  readonly file: string;
  readonly versions: ReadonlySet<string>;
}

/** The definitions of custom resources in a set, by `group/Kind`. */
export const definitionsIn = rememberLast((all: readonly Resource[]): ReadonlyMap<string, readonly Definition[]> => {
  const definitions = new Map<string, Definition[]>();
  for (const { id, root, file } of all) {
    if (id.kind !== 'CustomResourceDefinition' || id.group !== 'apiextensions.k8s.io') continue;
    const spec = (root as Cursor<CustomResourceDefinition>).at('spec');
    const listed = spec.at('versions').items();
    const served = listed.filter((version) => version.at('served').boolean() !== false).map((version) => version.at('name').string());
    const versions = new Set(
      [...served, ...(listed.length === 0 ? [spec.at('version').string()] : [])].filter((each) => each !== undefined),
    );
    const key = `${spec.at('group').string()}/${spec.at('names').at('kind').string()}`;
    definitions.set(key, [...(definitions.get(key) ?? []), { file, versions }]);
  }
  return definitions;
});
