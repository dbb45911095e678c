import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
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

/** Reads a file, or says why not. `named`: the caller asked for this very file, so that even a data file is reported. */
export function readSource(path: string, file: string, named: boolean): Read {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return refuse(file, 'is neither a file nor a directory, and was not read');
    if (stats.size > maxBytes) {
      const size = Math.round(stats.size / 1024 / 1024);
      if (!named && !readHead(path).includes('apiVersion')) return { problems: [] };
      return refuse(file, `is ${size} MB, more than any manifest can be, and was not read; split it, or name it under \`ignore\``);
    }
    return fromBytes(readFileSync(path), file);
  } catch (error) {
    return refuse(file, `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); check its permissions, or name it under \`ignore\``);
  }
}

/** A text from bytes already at hand, such as standard input. */
export function fromBytes(bytes: Buffer, file: string): Read {
  const { text, invalidAt } = decode(bytes);
  const source = new Source(file, text);
  if (invalidAt === undefined) return { source, problems: [] };
  const start = source.lines.position(bytes.toString('utf8', 0, invalidAt).length);
  const byte = bytes[invalidAt]!.toString(16).toUpperCase();
  const message = `byte 0x${byte} is not UTF-8, and kubectl refuses the file; save it as UTF-8`;
  const place = { file, start, end: { line: start.line, column: start.column + 1 } };
  return { source, problems: [{ rule: invalidYaml, message, place, refused: true }] };
}

function refuse(file: string, message: string): Read {
  const start = { line: 1, column: 1 };
  return { problems: [{ rule: unreadableFile, message: `the file ${message}`, place: { file, start, end: start } }] };
}

function readHead(path: string): string {
  const head = Buffer.alloc(4096);
  const descriptor = openSync(path, 'r');
  try {
    return head.toString('latin1', 0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}
