import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { mayBeManifest } from '../../input/discover.ts';
import { isMap } from '../../model/isMap.ts';
import type { ExistingOverlay } from '../../promote/overlayFile.ts';
import { Document } from '../../yaml/document.ts';
import { Source } from '../../yaml/source.ts';
import { kustomizationIn } from './layout.ts';

/**
 * The overlay in a folder, or one to begin with.
 * @throws UserError where the folder holds something else, or what cannot be read.
 */
export function existingOverlay(folder: string, shown: string, startingText: string): ExistingOverlay {
  const read = (name: string): string | undefined => readText(path.join(folder, name), `${shown}/${name}`);
  const name = kustomizationIn(folder);
  if (name === undefined) {
    if (existsSync(folder) && readdirSync(folder).some(mayBeManifest))
      throw new UserError(
        'input',
        `${shown} holds manifests and no kustomization`,
        'write one that lists them, or name another folder with --to',
      );
    return { kustomization: 'kustomization.yaml', text: startingText, isThere: false, read };
  }
  const text = read(name)!;
  const { value, problems } = new Document(new Source(`${shown}/${name}`, text), { start: 0, end: text.length });
  const [problem] = problems;
  if (problem) throw new UserError('input', `${shown}/${name}:${problem.place.start.line}: ${problem.message}`, 'correct that first');
  if (!isMap(value) || value['kind'] === 'Component')
    throw new UserError('input', `${shown}/${name} is no kustomization of an environment`, 'name another folder with --to');
  return { kustomization: name, text, isThere: true, read };
}

/** @throws UserError for what is no UTF-8, since it could not be written as it was. */
function readText(file: string, shown: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const { code = 'no UTF-8' } = error as NodeJS.ErrnoException;
    throw new UserError(
      'input',
      `${shown} cannot be read (${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'no UTF-8' : code})`,
      'check its permissions and its encoding',
    );
  }
}
