import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { ReadingProblem } from '../engine/readingProblem.ts';
import { invalidYaml } from '../rules/structure/invalid-yaml.ts';
import { unreadableFile } from '../rules/structure/unreadable-file.ts';
import { Source } from '../yaml/source.ts';
import { decode } from './decode.ts';

/** Larger files are dumps or archives: etcd takes 1.5 MB an object. */
const maxBytes = 16 * 1024 * 1024;

/** A text, or why there is none; or both, where the text has faults. */
export interface Read {
  readonly source?: Source;
  readonly problems: readonly ReadingProblem[];
}

/**
 * Reads a file, or says why not.
 *
 * @param named The caller asked for this very path: it may be a pipe, and even a data file that is too large is reported.
 * @param limit How many bytes are read at most.
 */
export function readSource(path: string, file: string, named: boolean, limit = maxBytes): Read {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    if (size <= limit) return fromBytes(readFileSync(descriptor), file);
    if (!named && !readHead(descriptor).includes('apiVersion')) return { problems: [] };
    const megabytes = Math.round(size / 1024 / 1024);
    return refuse(file, `is ${megabytes} MB, more than any manifest can be, and was not read; split it, or name it under \`ignore\``);
  } catch (error) {
    return refuse(
      file,
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); check its permissions, or name it under \`ignore\``,
    );
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** A text from bytes already at hand, such as standard input. */
export function fromBytes(bytes: Buffer, file: string): Read {
  const { text, invalidAt } = decode(bytes);
  if (invalidAt !== undefined && bytes.includes(0)) {
    return refuse(file, 'is no text, but binary or encrypted (git-crypt?), and was not read; decrypt it, or name it under `ignore`', false);
  }
  const source = new Source(file, text);
  if (invalidAt === undefined) return { source, problems: [] };
  const start = source.lines.position(bytes.toString('utf8', 0, invalidAt).length);
  const byte = bytes[invalidAt]!.toString(16).toUpperCase();
  const message = `byte 0x${byte} is not UTF-8, and kubectl refuses the file; save it as UTF-8`;
  const place = { file, start, end: { line: start.line, column: start.column + 1 } };
  return { source, problems: [{ rule: invalidYaml, message, place, refused: true }] };
}

/** @param refused Whether it is an error; a locked file beside manifests is none. */
function refuse(file: string, message: string, refused = true): Read {
  const start = { line: 1, column: 1 };
  return { problems: [{ rule: unreadableFile, message: `the file ${message}`, place: { file, start, end: start }, refused }] };
}

function readHead(descriptor: number): string {
  const head = Buffer.alloc(4096);
  return head.toString('latin1', 0, readSync(descriptor, head, 0, head.length, 0));
}
