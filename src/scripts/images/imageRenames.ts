import { Cursor } from '../../model/cursor.ts';
import type { ImageRename } from '../../model/imageFlow.ts';
import type { Kustomization } from '../../model/kustomization.ts';

interface Images {
  readonly images?: readonly { readonly name?: string; readonly newName?: string }[];
}

/** The names that kustomizations put in for those of images. */
export function imageRenames(kustomizations: readonly Kustomization[]): ImageRename[] {
  const entries = [...new Set(kustomizations.map(({ value }) => value))].flatMap((value) =>
    (new Cursor(value) as Cursor<Images>).at('images').items(),
  );
  return entries.flatMap((entry) => {
    const [from, to] = [entry.at('name').string(), entry.at('newName').string()];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}
