import type { Setting } from '../../../model/script.ts';
import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';

/** `tags = […]` of HCL, `"tags": […]` of JSON. */
const tags = /(?:^|[\s{,])"?tags"?\s{0,20}[=:]\s{0,20}\[([^\]]*)\]/g;
const text = /"([^"\n]*)"/g;

/** The images that `docker buildx bake` builds: the tags of its targets, whichever hold. Source: docker/docs `build/bake/reference.md`. */
export function readBakeFile(source: Source): Contents {
  const fragment = Fragment.of(source);
  const settings = [...source.text.matchAll(tags)].flatMap((list) => {
    const start = list.index + list[0].length - 1 - list[1]!.length;
    return [...list[1]!.matchAll(text)].map(({ 0: quoted, 1: value, index }): Setting => {
      const at = start + index;
      return { name: 'image', value: value!, place: fragment.place(at, at + quoted.length), step: '' };
    });
  });
  return { commands: [], settings };
}
