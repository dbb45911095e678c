import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isMap } from '../model/isMap.ts';

const conditions: ReadonlySet<string> = new Set(['node', 'import', 'module-sync', 'default']);

/**
 * The file that `import` of a package gives. Node can tell this for the importing module only, and a plugin is imported for somebody else.
 * @param subpath What is asked for below the package's name; empty for the package itself.
 */
export function packageEntry(folder: string, subpath: string): string | undefined {
  const exports = exportsOf(path.join(folder, 'package.json'));
  if (exports === undefined) return withoutExports(path.join(folder, subpath));
  const key = subpath === '' ? '.' : `./${subpath}`;
  const hasPaths = isMap(exports) && Object.keys(exports).every((name) => name.startsWith('.'));
  const target = targetOf(hasPaths ? exports[key] : key === '.' ? exports : undefined);
  return target?.startsWith('./') ? path.join(folder, target) : undefined;
}

/** Undefined where there are none; null, which exports nothing, where the manifest cannot be read. */
function exportsOf(manifest: string): unknown {
  try {
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly exports?: unknown } | null)?.exports;
  } catch {
    return null;
  }
}

/** The first that fits counts, in the order written. */
function targetOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (Array.isArray(entry)) return entry.map(targetOf).find((target) => target !== undefined);
  if (!isMap(entry)) return undefined;
  return Object.entries(entry)
    .filter(([condition]) => conditions.has(condition))
    .map(([, target]) => targetOf(target))
    .find((target) => target !== undefined);
}

/** `main`, or `index.js`. */
function withoutExports(file: string): string | undefined {
  try {
    return createRequire(file).resolve(file);
  } catch {
    return undefined;
  }
}
