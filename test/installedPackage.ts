import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const isWindows = process.platform === 'win32';

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** What `npm pack` makes of `dist/` as it was built, in a folder. */
function pack(folder: string): Packed {
  const { stdout } = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
  return (JSON.parse(stdout) as [Packed])[0];
}

/**
 * A project with nothing but the packed package in it.
 * @returns Its folder, and whether the dependencies had to be linked, since neither npm's cache nor its registry has them.
 */
export function install(): { readonly packed: Packed; readonly project: string; readonly isLinked: boolean } {
  const project = mkdtempSync(path.join(tmpdir(), 'k8sport-package-'));
  const packed = pack(project);
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  mkdirSync(path.join(project, '.git'));
  const { status } = npm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${packed.filename}`], project);
  if (status !== 0) link(project, packed.filename);
  return { packed, project, isLinked: status !== 0 };
}

function link(project: string, tarball: string): void {
  const modules = path.join(project, 'node_modules');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(path.join(modules, '.bin'), { recursive: true });
  spawnSync('tar', ['-xzf', tarball], { cwd: project });
  cpSync(path.join(project, 'package'), path.join(modules, 'k8sport'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'junction');
  }
  symlinkSync('../k8sport/dist/cli.js', path.join(modules, '.bin', 'k8sport'));
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs npm, or npx by its first word being `exec`, without the settings of the npm that runs the tests. */
export function npm(words: readonly string[], cwd: string): Ran {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:config|package|lifecycle)_/i.test(name)));
  return spawnSync('npm', words, { cwd, env, encoding: 'utf8', shell: isWindows, timeout: 90_000 });
}

export function node(words: readonly string[], cwd: string): Ran {
  return spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
}

/** Type-checks files of a project as a stranger's TypeScript does. */
export function typecheck(project: string, files: readonly string[]): Ran {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
  return node([compiler, ...options, '--allowJs', '--checkJs', '--types', '', ...files], project);
}
