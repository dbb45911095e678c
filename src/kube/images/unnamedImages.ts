import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import { imagesOf } from './images.ts';

export interface UnnamedImage {
  readonly cursor: Cursor;
  readonly text: string;
  /** Who is expected to name it: a person, by hand, or else a program that replaces a variable, a word in capitals or a tag. */
  readonly by: 'person' | 'program';
}

/** Images that do not name one yet: templates, words to replace, and names that begin with "your". Worked out once an object. */
export const unnamedImagesOf = rememberLast((resource: Resource): readonly UnnamedImage[] => imagesOf(resource).flatMap(readImage));

/** `${X}`, `$(X)`, `$X`, `{{ x }}`, `<%= x %>`, `%X%`, `__X__`, `@X@`. */
const variable = /\$[{(A-Za-z_]|\{\{|<%|%\w+%|__[A-Za-z]\w*__|@[A-Z_]+@/;

/** `<registry>/app`, in the words of a README. */
const bracketed = /<[^<>%]+>/;

/** `ACCOUNT_ID.dkr.ecr…`, `REGISTRY_PLACEHOLDER/app`: hosts and paths are in lower case. */
const shouted = /^[A-Z]{2}|[/.:][A-Z]+_[A-Z]/;

/** Whose registry or account: not `your_spotify`, which is somebody's project. */
const owner = /^your(?:[-_.]|registry|repo|org|user|name|company|account|docker|project)|^(?:change[-_]?me|replace[-_]?me|fixme|todo)$/;
const project = /^your[-_]?(?:image|app|application|service|container|registry|repo|project)$|^(?:change|replace)[-_]?me$/;

/** Tags that say themselves that another comes. */
const tagOfNobody = /:(?:placeholder|replace(?:[-_]?me)?|change[-_]?me|tbd|todo)$/;
const nobody = /^(?:x{3,}|.*placeholder)$/;

/** kubebuilder's, which `make deploy` sets with kustomize. */
const controller = /^controller(?::|$)/;

function readImage(cursor: Cursor): UnnamedImage[] {
  const text = cursor.string()?.trim() ?? '';
  const by = whoNames(text);
  return by === undefined ? [] : [{ cursor, text, by }];
}

/** Who is expected to name an image; undefined where it has a name. */
export function whoNames(text: string): UnnamedImage['by'] | undefined {
  if (text === '' || text.includes('://')) return undefined;
  if (variable.test(text) || shouted.test(text) || controller.test(text)) return 'program';
  if (bracketed.test(text)) return 'person';
  const segments = text.split('/');
  const last = segments.pop()!.replace(/[@:].*$/, '');
  if (segments.some((segment) => owner.test(segment)) || project.test(last)) return 'person';
  return tagOfNobody.test(text) || [...segments, last].some((segment) => nobody.test(segment)) ? 'program' : undefined;
}
