// Bundles the entry points and writes their type declarations to dist/.
import { chmodSync, rmSync } from 'node:fs';
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
chmodSync(path.join(root, 'dist', 'cli.js'), 0o755);
