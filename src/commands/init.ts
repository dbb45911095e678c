import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { baseOf } from '../input/baseOf.ts';
import { filesOf } from '../input/discover.ts';
import { environmentFolders } from '../input/environmentFolders.ts';
import { slashed } from '../input/kustomizeDisk.ts';
import type { Role } from '../model/role.ts';
import type { Command } from './command.ts';
import { exitCodes } from './io.ts';

const file = '.k8sportrc.json';

export const init: Command = {
  name: 'init',
  operands: '[folder]',
  summary: 'Look at a folder and write its .k8sportrc.json.',
  options: [{ name: 'force', help: `overwrite an existing ${file}` }],
  examples: [['k8sport init', 'environments are found by their folders: overlays/prod, environments/local, k8s/kind beside k8s/eks']],

  async run(args, io) {
    const directory = path.resolve(io.cwd, args.operands[0] ?? '.');
    if (!existsSync(directory) || !statSync(directory).isDirectory())
      throw new UserError('input', `${args.operands[0]}: no such folder`, 'name the folder to look at');
    const target = path.join(directory, file);
    if (existsSync(target) && !args.has('force'))
      throw new UserError('input', `${file} is there already`, 'edit it, or overwrite it with --force');
    const environments = await environmentsIn(directory);
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
    const roles = new Set(environments.map(([, { role }]) => role));
    if (roles.has('local') !== roles.has('production')) {
      const missing = roles.has('local') ? 'production' : 'local';
      io.stdout.write(`no ${missing} environment was found; name its folder under \`environments\`, even where it is the base\n`);
    }
    io.stdout.write('next: choose `target`, then run `k8sport check`\n');
    return exitCodes.clean;
  },
};

interface WrittenEnvironment {
  readonly path: string;
  readonly role: Role;
  readonly base?: string;
}

/** What the folders tell for certain. Namesakes in several places are called by their paths. */
async function environmentsIn(directory: string): Promise<readonly (readonly [name: string, WrittenEnvironment])[]> {
  const files = await filesOf('.', directory, () => false);
  const folders = environmentFolders(files ?? [], directory).filter(({ isCertain }) => isCertain);
  return folders.map(({ name, path: folder, role }) => {
    const isAmbiguous = folders.some((other) => other.name === name && other.path !== folder);
    const base = baseOf(path.join(directory, folder));
    return [
      isAmbiguous ? folder : name,
      { path: folder, role, ...(base !== undefined && { base: slashed(path.relative(directory, base)) }) },
    ];
  });
}
