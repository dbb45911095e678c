// Bundles the entry points and writes their type declarations to dist/.
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

const root = path.join(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
for (const [tool, ...args] of [
  ['rolldown', '-c', '--logLevel', 'warn'],
  ['tsc', '-p', 'tsconfig.build.json'],
]) {
  // Output goes to stderr: whoever packs this package reads stdout.
  const { status } = spawnSync(bin(tool), args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
const dist = path.join(root, 'dist');
chmodSync(path.join(dist, 'cli.js'), 0o755);
dropUnreachable();

/** The compiler declares every module; whoever imports the package sees what its entry points lead to. */
function dropUnreachable() {
  const reachable = new Set();
  const enter = (file) => {
    if (reachable.has(file) || !existsSync(file)) return;
    reachable.add(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
      enter(path.join(path.dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts')));
    }
  };
  for (const entry of ['index', 'testing']) enter(path.join(dist, `${entry}.d.ts`));
  const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'));
  for (const file of declarations.map((name) => path.join(dist, name))) if (!reachable.has(file)) rmSync(file);
}
