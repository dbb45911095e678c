// The engine that renders kustomizations, bundled from its source, and a reader of the disk for it. It is not part of the public
// API, so `dist` does not hold it.
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
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

const quiet = (read) => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/** The disk; what is in `changed`, a map of paths to texts, hides what is there. */
export function diskFiles(changed = new Map()) {
  return {
    read: (file) => {
      const text = changed.get(file);
      return text === undefined ? quiet(() => readFileSync(file)) : Buffer.from(text);
    },
    isDirectory: (file) => quiet(() => statSync(file).isDirectory()) ?? false,
    realPath: (file) => quiet(() => realpathSync(file)) ?? file,
  };
}
