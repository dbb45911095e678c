// Renders the kustomizations in a folder in one run. `shared`: files that several share are parsed once. `apart`: each parses its own, and
// all are rendered twice, so that the code is warm. Prints the median in milliseconds.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles } from './diskFiles.mjs';

const [engine, folder, mode] = process.argv.slice(2);
const { build, ParsedFiles } = await import(pathToFileURL(engine).href);
const overlays = readdirSync(folder).map((name) => path.join(folder, name));
const files = diskFiles();
const shared = new ParsedFiles();

if (mode === 'apart') for (const overlay of overlays) timeOf(overlay);
const times = overlays.map(timeOf).toSorted((a, b) => a - b);
process.stdout.write(`${times[Math.floor(times.length / 2)]}\n`);

function timeOf(directory) {
  const start = performance.now();
  const cache = mode === 'shared' ? shared : new ParsedFiles();
  const { resources, problems } = build({ directory, files, loadRestrictions: 'root-only', nameOf: (file) => file, cache });
  if (resources.length === 0 || problems.length > 0) throw new Error(`${directory}: ${problems[0]?.message ?? 'nothing'}`);
  return performance.now() - start;
}
