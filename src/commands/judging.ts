import { distributions } from '../clusters/distributions.ts';
import { targets } from '../clusters/targets.ts';
import type { Catalog } from '../config/catalog.ts';
import type { Config } from '../config/config.ts';
import { loadConfig, type LoadedConfig } from '../config/load.ts';
import { targetNames } from '../config/targetNames.ts';
import { UserError } from '../errors.ts';
import { kubernetesVersion } from '../kube/apis/kubernetesVersion.ts';
import type { Role } from '../model/role.ts';
import { checkChoice } from './arguments.ts';
import type { Arguments, Option } from './command.ts';
import type { GatherRequest } from './gather/gather.ts';
import type { Io } from './io.ts';
import { loadPlugins } from './loadPlugins.ts';
import { loadRestrictionsOption, type LoadRestrictions } from './loadRestrictions.ts';

export const configOption: Option = {
  name: 'config',
  value: '<file>',
  help: 'use this configuration instead of the nearest .k8sportrc.json',
};

/** The options that say what is judged, and for what. */
export const judgingOptions: readonly Option[] = [
  {
    name: 'target',
    value: '<list>',
    suggestions: targets.map(({ id }) => id),
    help: `judge for ${targets.map(({ id }) => id).join(', ')}, or a target of your configuration`,
    list: true,
  },
  {
    name: 'distribution',
    value: '<list>',
    help: `the local products in use, of ${distributions.map(({ id }) => id).join(', ')}; default: all known`,
    list: true,
  },
  { name: 'kubernetes', value: '<version>', help: 'judge for this version, such as 1.35; default: what each target supports' },
  {
    name: 'role',
    value: '<role>',
    help: 'local, production or unknown; default: from configuration or path',
    choices: ['local', 'production', 'unknown'],
  },
  configOption,
  loadRestrictionsOption,
  {
    name: 'kustomize',
    value: '<which>',
    help: 'builtin (default), or binary: run kustomize or kubectl from the PATH, which may fetch bases',
    choices: ['builtin', 'binary'],
  },
  { name: 'stdin-filename', value: '<file>', help: 'what to call standard input (-)' },
];

/** The configuration, outweighed by what the command line says. */
export async function configFor(args: Arguments, io: Io): Promise<LoadedConfig> {
  const loaded = await loadConfig(io.cwd, args.get('config'), loadPlugins);
  return { ...loaded, config: applyArguments(loaded.config, loaded.catalog, args) };
}

/** What the operands and the options of `judgingOptions` ask for. */
export function gatherRequest(args: Arguments, io: Io, config: LoadedConfig): GatherRequest {
  return {
    paths: args.operands,
    cwd: io.cwd,
    config,
    role: args.get('role') as Role | undefined,
    loadRestrictions: args.get('load-restrictions') as LoadRestrictions | undefined,
    kustomize: args.get('kustomize') === 'binary' ? (directory) => io.kustomize(directory, kustomizeFlags(args)) : undefined,
    helm: (words) => io.helm(words),
    onlyNamed: args.has('only-named'),
    standardInput: { file: args.get('stdin-filename') ?? '<stdin>', read: () => io.readStandardInput() },
    today: io.today,
  };
}

function kustomizeFlags(args: Arguments): string[] {
  return args.get('load-restrictions') === 'none' ? ['--load-restrictor', 'LoadRestrictionsNone'] : [];
}

function applyArguments(config: Config, catalog: Catalog, args: Arguments): Config {
  const target = args.all('target').map((name) => checkChoice('target', targetNames(config, catalog), name));
  const products = catalog.distributions.map(({ id }) => id);
  const distribution = args.all('distribution').map((name) => checkChoice('distribution', products, name));
  const kubernetes = readVersion(args);
  const chosen = {
    ...(target.length > 0 && { target }),
    ...(distribution.length > 0 && { distribution }),
    ...(kubernetes !== undefined && { kubernetes }),
  };
  const environments = Object.entries(config.environments ?? {}).map(([name, environment]) => {
    return [name, Object.fromEntries(Object.entries(environment).filter(([key]) => !Object.hasOwn(chosen, key)))];
  });
  return {
    ...config,
    ...(config.environments && { environments: Object.fromEntries(environments) as NonNullable<Config['environments']> }),
    ...chosen,
  };
}

function readVersion(args: Arguments): string | undefined {
  const text = args.get('kubernetes');
  if (text === undefined || kubernetesVersion.test(text)) return text;
  throw new UserError('arguments', `--kubernetes: \`${text}\` is not a minor version of Kubernetes`, 'write --kubernetes 1.35');
}
