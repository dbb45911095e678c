import { Cursor } from '../../../model/cursor.ts';
import type { Setting } from '../../../model/script.ts';
import { Document } from '../../../yaml/document.ts';
import type { Source } from '../../../yaml/source.ts';
import { splitDocuments } from '../../../yaml/split.ts';
import type { Contents } from '../../readScript.ts';

interface Compose {
  readonly services?: Readonly<Record<string, { readonly build?: unknown; readonly image?: string }>>;
}

/** The images that `docker compose build` makes. Source: the Compose specification, `build.md` and `05-services.md`. */
export function readComposeFile(source: Source): Contents {
  const settings = splitDocuments(source.text).flatMap((range) => {
    const document = new Document(source, range);
    const services = (new Cursor(document.value) as Cursor<Compose>).at('services');
    return services.entries().flatMap(([step, service]): Setting[] => {
      const image = service.at('image');
      const value = image.string();
      return value === undefined || !service.at('build').exists ? [] : [{ name: 'image', value, place: document.locate(image.path), step }];
    });
  });
  return { commands: [], settings };
}
