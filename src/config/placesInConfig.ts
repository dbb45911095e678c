import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Path } from '../model/path.ts';
import type { Place } from '../model/place.ts';
import type { Part } from '../model/resource.ts';
import { Document } from '../yaml/document.ts';
import { Source } from '../yaml/source.ts';
import type { LoadedConfig } from './load.ts';

/** Tells where a value of the configuration is written. Reads the file once more, so ask where there is something to say. */
export function placesInConfig({ file }: LoadedConfig, cwd: string): (at: Path, part?: Part) => Place {
  if (file === undefined) throw new Error('there is no configuration file');
  const name = path.relative(cwd, file).split(path.sep).join('/');
  const text = readFileSync(file, 'utf8');
  // JSON is YAML.
  const document = new Document(new Source(name, text), { start: 0, end: text.length });
  const prefix = path.basename(file) === 'package.json' ? ['k8sport'] : [];
  return (at, part) => document.locate([...prefix, ...at], part);
}
