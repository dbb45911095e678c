// The engine that renders kustomizations, bundled from its source: it is not part of the public API, so `dist` does not hold it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = path.join(import.meta.dirname, '..');
const entry = '\0engine';
const source = ['build', 'parsedFiles'].map(
  (name) => `export * from ${JSON.stringify(path.join(root, 'src', 'kustomize', `${name}.ts`))};`,
);

/** One file that exports `build` and `ParsedFiles`; it is gone when this process ends. */
export async function bundleEngine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'k8sport-engine-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'engine.mjs');
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    logLevel: 'warn',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? source.join('\n') : undefined) },
    ],
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return file;
}

export async function loadEngine() {
  return import(pathToFileURL(await bundleEngine()).href);
}
