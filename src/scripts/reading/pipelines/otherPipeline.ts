import type { Source } from '../../../yaml/source.ts';
import type { Contents } from '../../readScript.ts';
import { Fragment } from '../fragment.ts';

/** What a pipeline that pushes images says somewhere. */
const publishing =
  /\bpush(?:ed|es|ing)?\b|\bpublish|\bkaniko\b|\bimages?:|\bdockers?(?:_manifests|_v2)?:|\bdeploy\b|docker\.build|buildAndPush|\bDocker@\d|--push|SAVE IMAGE/i;

/** Only whether a pipeline may push images, which other files should know before they say that nothing does: its commands are not read. */
export function readOtherPipeline(source: Source): Contents {
  const found = publishing.exec(source.text);
  if (!found) return { commands: [] };
  const place = Fragment.of(source).place(found.index, found.index + found[0].length);
  return { commands: [], settings: [{ name: 'push', value: 'true', place, step: '' }] };
}
