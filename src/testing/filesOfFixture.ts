import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files of a fixture by their names in it: of a folder all, and the kustomization at its top first. */
export function filesOfFixture(fixture: string): ReadonlyMap<string, string> {
  if (!statSync(fixture).isDirectory()) return new Map([[path.basename(fixture), readFileSync(fixture, 'utf8')]]);
  const names = readdirSync(fixture, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(fixture, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return new Map(names.map((name) => [name, readFileSync(path.join(fixture, name), 'utf8')]));
}

function rank(name: string): number {
  return name === 'kustomization.yaml' ? 0 : name.split('/').length;
}
