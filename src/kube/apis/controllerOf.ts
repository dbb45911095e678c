import type { Cursor } from '../../model/cursor.ts';
import type { ObjectMeta } from '../objects.ts';

/** What only controllers write of an object's metadata. */
export interface OwnedMeta extends ObjectMeta {
  ownerReferences?: readonly { kind?: string; name?: string; uid?: string; controller?: boolean }[];
}

interface Controller {
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly uid: string;
}

/** The object that a controller made this one for. */
export function controllerOf(metadata: Cursor<OwnedMeta | undefined>): Controller | undefined {
  for (const owner of metadata.at('ownerReferences').items()) {
    const uid = owner.at('uid').string();
    if (uid && owner.at('controller').boolean()) return { kind: owner.at('kind').string(), name: owner.at('name').string(), uid };
  }
  return undefined;
}
