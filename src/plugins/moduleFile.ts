import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { packageEntry } from './packageEntry.ts';

/**
 * The file that a configuration means: a path, or a package that is installed for the folder of the configuration.
 * @throws UserError where there is none.
 */
export function moduleFile(name: string, directory: string, shown: string): string {
  if (/^\.{1,2}[/\\]/.test(name) || path.isAbsolute(name)) return pluginFile(path.resolve(directory, name), shown);
  const parts = name.split('/');
  const depth = name.startsWith('@') ? 2 : 1;
  const folder = packageFolder(parts.slice(0, depth).join('/'), directory);
  if (folder === undefined) {
    const isFile = existsSync(path.join(directory, name));
    throw new UserError(
      'plugin',
      `${shown}: no such package is installed`,
      isFile ? `for the file, write \`./${name}\`` : `\`npm install --save-dev ${name}\` in the folder of the configuration`,
    );
  }
  const entry = packageEntry(folder, parts.slice(depth).join('/'));
  if (entry === undefined || !existsSync(entry)) {
    throw new UserError('plugin', `${shown}: the package does not export it`, `see \`exports\` in ${path.join(folder, 'package.json')}`);
  }
  return realpathSync(entry);
}

function pluginFile(file: string, shown: string): string {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UserError('plugin', `${shown}: there is no file ${file}`, 'paths are read from the folder of the configuration');
  return file;
}

/** As Node looks for packages: the nearest `node_modules` that has it. */
function packageFolder(name: string, from: string): string | undefined {
  for (let directory = from; ; directory = path.dirname(directory)) {
    const folder = path.join(directory, 'node_modules', name);
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (directory === path.dirname(directory)) return undefined;
  }
}
