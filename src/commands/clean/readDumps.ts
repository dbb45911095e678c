import path from 'node:path';
import { discover } from '../../input/discover.ts';
import { fromBytes, readSource, type Read } from '../../input/readSource.ts';
import { resourcesOf } from '../../input/resourcesOf.ts';
import { slashed } from '../../input/slashed.ts';
import { isMap } from '../../model/isMap.ts';
import type { Resource } from '../../model/resource.ts';
import { Document } from '../../yaml/document.ts';
import { splitDocuments } from '../../yaml/split.ts';
import type { Io } from '../io.ts';

interface Dumps {
  readonly resources: readonly Resource[];
  /** What could not be read, with its place. */
  readonly problems: readonly string[];
  /** Documents and items that are no objects. */
  readonly others: number;
}

/** A dump is far larger than any manifest; a string of Node.js ends here. */
const maxBytes = 500 * 1024 * 1024;

/**
 * All objects of some files, directories and globs, and of standard input (`-`).
 * @throws UserError for a path that does not exist.
 */
export async function readDumps(paths: readonly string[], io: Io): Promise<Dumps> {
  const files = await discover(
    paths.filter((each) => each !== '-'),
    io.cwd,
    () => false,
  );
  const reads: Read[] = files.map((file) => readSource(file.path, slashed(path.relative(io.cwd, file.path)), file.named, maxBytes));
  if (paths.includes('-')) reads.push(fromBytes(io.readStandardInput(), '<stdin>'));
  const resources: Resource[] = [];
  const problems: string[] = [];
  let others = 0;
  const tell = ({ message, place }: Read['problems'][number] | Document['problems'][number]): void => {
    problems.push(`${place.file}:${place.start.line}: ${message}`);
  };
  for (const { source, problems: faults } of reads) {
    faults.forEach(tell);
    for (const range of source ? splitDocuments(source.text) : []) {
      const document = new Document(source!, range);
      document.problems.forEach(tell);
      const found = resourcesOf(document, true);
      for (const resource of found) resources.push(resource);
      others += strangers(document.value, found.length);
    }
  }
  return { resources, problems, others };
}

/** What of a document became no object: items of its list, or all of it. */
function strangers(value: unknown, found: number): number {
  const items = isMap(value) && Array.isArray(value['items']) ? value['items'] : undefined;
  if (items) return Math.max(0, items.length - found);
  return found === 0 && value !== undefined && value !== null ? 1 : 0;
}
