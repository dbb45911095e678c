import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { roleOfPath } from '../input/role.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';

const file = '.k8sportrc.json';

export const init: Command = {
  name: 'init',
  operands: '[folder]',
  summary: 'Look at a folder and write its .k8sportrc.json.',
  options: [{ name: 'force', help: `overwrite an existing ${file}` }],
  examples: [['k8sport init', 'environments are found by their folders: overlays/prod, environments/local …']],

  async run(args, io) {
    const directory = path.resolve(io.cwd, args.operands[0] ?? '.');
    if (!existsSync(directory) || !statSync(directory).isDirectory())
      throw new UserError('input', `${args.operands[0]}: no such folder`, 'name the folder to look at');
    const target = path.join(directory, file);
    if (existsSync(target) && !args.has('force'))
      throw new UserError('input', `${file} is there already`, 'edit it, or overwrite it with --force');
    const environments = findEnvironments(directory);
    const config = {
      $schema: 'https://unpkg.com/k8sport/schema.json',
      target: ['eks', 'gke', 'aks'],
      ...(environments.length > 0 && { environments: Object.fromEntries(environments) }),
      ignore: [],
      rules: {},
      suppress: [],
    };
    writeFileSync(target, `${JSON.stringify(config, null, 2)}\n`);
    io.stdout.write(
      `wrote ${path.relative(io.cwd, target)}${environments.length > 0 ? ` with ${environments.map(([name]) => name).join(', ')}` : ''}\n`,
    );
    io.stdout.write('next: choose `target`, then run `k8sport check`\n');
    return exitCodes.clean;
  },
};

type FoundEnvironment = readonly [name: string, environment: { readonly path: string; readonly role: string }];

const depth = 5;
const parents = /^(?:overlays|environments|envs?)$/i;

/** Folders that the usual layouts keep environments in, with the role their names give away. */
function findEnvironments(root: string): FoundEnvironment[] {
  const found: FoundEnvironment[] = [];
  const enter = (directory: string, level: number): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      const full = path.join(directory, entry.name);
      const relative = path.relative(root, full).split(path.sep).join('/');
      if (parents.test(path.basename(directory))) {
        const name = found.some(([taken]) => taken === entry.name) ? relative : entry.name;
        found.push([name, { path: relative, role: roleOfPath(relative).role }]);
      } else if (level < depth) enter(full, level + 1);
    }
  };
  enter(root, 0);
  return found;
}
