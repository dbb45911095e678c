import { accessSync, constants, lstatSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { encode } from '../input/encode.ts';
import { decode } from '../input/decode.ts';
import { isWithin } from '../input/globs.ts';
import { putFile } from '../input/putFile.ts';

export interface FileToWrite {
  /** Absolute. */
  readonly path: string;
  /** What the file has to hold by now; undefined where there has to be none. */
  readonly before: string | undefined;
  readonly text: string;
  /** The folder out of which no link may lead, absolute. */
  readonly root: string;
  /** Only look what stands in the way. */
  readonly isTrial?: true;
}

/**
 * Puts a text in the place of a file's, as a whole or not at all; or makes a new file, with its folders. Mode, encoding and byte order
 * mark stay, a link is followed within `root`, and what somebody else has changed meanwhile is left alone.
 *
 * @returns Why nothing was written; undefined where it was.
 */
export function writeFile({ path: file, before, text, root, isTrial }: FileToWrite): string | undefined {
  try {
    const target = realTarget(file);
    if (target === undefined) return 'a link leads nowhere';
    if (!isWithin(realpathSync(root), target)) return 'a link leads out of the repository';
    if (before === undefined) return create(target, text, isTrial);
    return replace(target, before, text, isTrial);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'the file is no longer there' : `the file cannot be written (${code})`;
  }
}

/** Where a file really is, or would be: with the links of what there is of its folders resolved. Undefined for a link to nothing. */
function realTarget(file: string): string | undefined {
  if (statSync(file, { throwIfNoEntry: false })) return realpathSync(file);
  if (lstatSync(file, { throwIfNoEntry: false })) return undefined;
  const folder = realTarget(path.dirname(file));
  return folder === undefined ? undefined : path.join(folder, path.basename(file));
}

function create(file: string, text: string, isTrial = false): string | undefined {
  const isFree = (): boolean => statSync(file, { throwIfNoEntry: false }) === undefined;
  if (!isFree()) return 'the file is there already';
  if (isTrial) return undefined;
  mkdirSync(path.dirname(file), { recursive: true });
  return putFile(file, text, { mayTake: isFree }) ? undefined : 'the file is there already';
}

function replace(file: string, before: string, text: string, isTrial = false): string | undefined {
  const stats = statSync(file);
  if (!stats.isFile()) return 'it is no file';
  // Whoever may do anything should still be told.
  if ((stats.mode & 0o222) === 0) return 'the file is read-only';
  const bytes = readFileSync(file);
  if (decode(bytes).text !== before) return 'the file has changed meanwhile';
  if (!encode(before, bytes).equals(bytes)) return 'the file is not UTF-8 throughout';
  accessSync(path.dirname(file), constants.W_OK);
  if (isTrial) return undefined;
  const isSame = (): boolean => readFileSync(file).equals(bytes);
  return putFile(file, encode(text, bytes), { like: stats, mayTake: isSame }) ? undefined : 'the file has changed meanwhile';
}
