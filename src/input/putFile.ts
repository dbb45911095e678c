import { chownSync, closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, statSync, type Stats, writeSync } from 'node:fs';
import path from 'node:path';

interface Putting {
  /** Whose mode and owner the file gets. */
  readonly like?: Stats | undefined;
  /** The mode of a new file. Default: what the process gives. */
  readonly mode?: number | undefined;
  /** Asked at the last moment. */
  readonly mayTake?: () => boolean;
}

/**
 * Writes beside a file, then takes its place: so it is there as a whole or not at all.
 * @returns Whether it took the place.
 */
export function putFile(file: string, content: Buffer | string, { like, mode = 0o666, mayTake = () => true }: Putting = {}): boolean {
  const bytes = Buffer.from(content);
  const temporary = path.join(path.dirname(file), `.${path.basename(file).slice(0, 200)}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, 'wx', mode);
  try {
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      if (like) fchmodSync(descriptor, like.mode & 0o7777);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (like) keepOwner(temporary, like);
    if (!mayTake()) return false;
    renameSync(temporary, file);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** As root; nobody else may give files away, nor has to. */
function keepOwner(file: string, { uid, gid }: Stats): void {
  const own = statSync(file);
  if (own.uid !== uid || own.gid !== gid) chownSync(file, uid, gid);
}
