// Builds dist/ after an install from git. pre-commit and npm before 12 install a git dependency without its development
// dependencies (npm/cli#8440), so they are fetched here when they are missing.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

const root = path.join(import.meta.dirname, '..');

if (!existsSync(path.join(root, 'node_modules', 'rolldown')) || !existsSync(path.join(root, 'node_modules', 'typescript'))) {
  const inherited = new Set([
    'npm_config_global',
    'npm_config_prefix',
    'npm_config_location',
    'npm_config_install_links',
    'npm_config_allow_git',
  ]);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.has(name.toLowerCase())));
  const args = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { cwd: root, env, stdio: ['ignore', 'ignore', 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
await import('./build.mjs');
