// Parts of k8sport, bundled from their source: they are not part of the public API, so `dist` does not hold them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = path.join(import.meta.dirname, '..');
const entry = '\0engine';
const engine = ['kustomize/build', 'kustomize/parsedFiles'];

/** One file that exports what some modules of `src` do, by default the engine that renders; it is gone when this process ends. */
export async function bundleModules(modules = engine) {
  const source = modules.map((name) => `export * from ${JSON.stringify(path.join(root, 'src', `${name}.ts`))};`);
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
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}

export async function loadModules(modules = engine) {
  return import(pathToFileURL(await bundleModules(modules)).href);
}
