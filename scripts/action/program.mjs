import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/**
 * The path of the program: the one built beside this action, where there is one and no version is asked for; else npm installs it.
 * npm runs in a folder of its own, so that no `.npmrc` and no `node_modules` of the checked repository has a say in what is run.
 * @throws Error where the version is none, or npm cannot get it.
 */
export function programFor(version, temporary) {
  const built = path.join(root, 'dist/cli.js');
  if (version === '' && existsSync(built)) return built;
  const wanted = version || JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
  if (!/^(?:latest|\d+(?:\.\d+){0,2}(?:-[\w.]+)?)$/.test(wanted)) throw new Error(`version: \`${wanted}\` is no version, such as 1.2.3`);
  const home = path.join(temporary, 'program');
  mkdirSync(home);
  writeFileSync(path.join(home, 'package.json'), '{"private":true}\n');
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `k8sport@${wanted}`];
  // On Windows npm is a script that only a shell can start; the words above hold nothing that one could misread.
  const { status } = spawnSync('npm', words, { cwd: home, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`version: npm could not install k8sport@${wanted}`);
  return path.join(home, 'node_modules/k8sport/dist/cli.js');
}
