import { distributions } from '../clusters/distributions.ts';
import { targets } from '../clusters/targets.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';
import { targetNames } from '../config/targetNames.ts';
import { UserError } from '../errors.ts';
import { gitRoot } from '../input/gitignore.ts';
import { kubernetesVersion } from '../kube/apis/kubernetesVersion.ts';
import type { Report } from '../model/report.ts';
import type { Role } from '../model/role.ts';
import { atLeast, type Severity } from '../model/severity.ts';
import { reporters } from '../reporters/index.ts';
import { checkChoice } from './arguments.ts';
import type { Arguments, Command } from './command.ts';
import { exitCodes } from './io.ts';
import { loadRestrictionsOption, type LoadRestrictions } from './loadRestrictions.ts';
import { judge } from './judge.ts';
import { parseFormats, writeReports } from './output.ts';

export const check: Command = {
  name: 'check',
  operands: '[paths…]',
  summary: 'Find what will not survive the move to production.',
  options: [
    { name: 'format', short: 'f', value: '<name>[=<file>]', help: `${Object.keys(reporters).join(', ')}; repeatable`, repeatable: true },
    {
      name: 'target',
      value: '<list>',
      help: `judge for ${targets.map(({ id }) => id).join(', ')}, or a target of your configuration`,
      list: true,
    },
    {
      name: 'distribution',
      value: '<list>',
      help: 'the local products in use; default: all known',
      choices: distributions.map(({ id }) => id),
      list: true,
    },
    { name: 'kubernetes', value: '<version>', help: 'judge for this version, such as 1.35; default: what each target supports' },
    {
      name: 'role',
      value: '<role>',
      help: 'local, production or unknown; default: from configuration or path',
      choices: ['local', 'production', 'unknown'],
    },
    { name: 'config', value: '<file>', help: 'use this configuration instead of the nearest .k8sportrc.json' },
    loadRestrictionsOption,
    {
      name: 'kustomize',
      value: '<which>',
      help: 'builtin (default), or binary: run kustomize or kubectl from the PATH, which may fetch bases',
      choices: ['builtin', 'binary'],
    },
    {
      name: 'fail-on',
      value: '<severity>',
      help: 'error (default), warning, info or never: what makes the exit code 1',
      choices: ['error', 'warning', 'info', 'never'],
    },
    { name: 'max-warnings', value: '<n>', help: 'exit 1 when there are more warnings' },
    { name: 'min-score', value: '<n>', help: 'exit 1 when the score is lower' },
    { name: 'exit-zero', help: 'exit 0 whatever is found' },
    { name: 'stdin-filename', value: '<file>', help: 'what to call standard input (-)' },
    { name: 'quiet', short: 'q', help: 'show errors only' },
    { name: 'verbose', short: 'v', help: 'show what is only good to know, too' },
    { name: 'color', value: '<when>', help: 'auto (default), always or never', choices: ['auto', 'always', 'never'] },
  ],
  examples: [
    ['k8sport check', 'the environments of the configuration, else this folder'],
    ['k8sport check -f concise -f sarif=k8sport.sarif manifests/', 'a folder; text here, SARIF there'],
    ['helm template web ./chart | k8sport check - --target eks', 'what another program rendered'],
    ['k8sport check --role production --fail-on warning k8s/prod', 'a strict gate'],
  ],

  async run(args, io) {
    const formats = parseFormats(args.all('format'));
    const limits = readLimits(args);
    const loaded = await loadConfig(io.cwd, args.get('config'));
    const config = applyArguments(loaded.config, args);
    const { report, texts } = await judge({
      paths: args.operands,
      cwd: io.cwd,
      config: { ...loaded, config },
      role: args.get('role') as Role | undefined,
      loadRestrictions: args.get('load-restrictions') as LoadRestrictions | undefined,
      kustomize: args.get('kustomize') === 'binary' ? (directory) => io.kustomize(directory, kustomizeFlags(args)) : undefined,
      helm: (words) => io.helm(words),
      standardInput: { file: args.get('stdin-filename') ?? '<stdin>', read: () => io.readStandardInput() },
      today: io.today,
    });
    const shown = args.has('quiet') ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') } : report;
    await writeReports(shown, formats, { args, io, root: gitRoot(io.cwd) ?? io.cwd, text: (file) => texts.get(file) });
    return exitCode(report, args.has('exit-zero') ? 'never' : (config.failOn ?? 'error'), { ...configLimits(config), ...limits });
  },
};

function kustomizeFlags(args: Arguments): string[] {
  return args.get('load-restrictions') === 'none' ? ['--load-restrictor', 'LoadRestrictionsNone'] : [];
}

/** What the command line says outweighs the configuration. */
function applyArguments(config: Config, args: Arguments): Config {
  const target = args.all('target').map((name) => checkChoice('target', targetNames(config), name));
  const distribution = args.all('distribution');
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
    ...(args.has('fail-on') && { failOn: args.get('fail-on') as Severity | 'never' }),
  };
}

function readVersion(args: Arguments): string | undefined {
  const text = args.get('kubernetes');
  if (text === undefined || kubernetesVersion.test(text)) return text;
  throw new UserError('arguments', `--kubernetes: \`${text}\` is not a minor version of Kubernetes`, 'write --kubernetes 1.35');
}

interface Limits {
  readonly maxWarnings?: number;
  readonly minScore?: number;
}

function configLimits({ maxWarnings, minScore }: Config): Limits {
  return { ...(maxWarnings !== undefined && { maxWarnings }), ...(minScore !== undefined && { minScore }) };
}

function readLimits(args: Arguments): Limits {
  const number = (name: string): number | undefined => {
    const text = args.get(name);
    if (text === undefined) return undefined;
    if (!/^\d+(?:\.\d+)?$/.test(text)) throw new UserError('arguments', `--${name}: \`${text}\` is not a number`, `write --${name} 10`);
    return Number(text);
  };
  const maxWarnings = number('max-warnings');
  const minScore = number('min-score');
  return { ...(maxWarnings !== undefined && { maxWarnings }), ...(minScore !== undefined && { minScore }) };
}

function exitCode({ findings, score }: Report, failOn: Severity | 'never', { maxWarnings, minScore }: Limits): number {
  if (failOn === 'never') return exitCodes.clean;
  const failed =
    findings.some(({ severity }) => atLeast(severity, failOn)) ||
    (maxWarnings !== undefined && findings.filter(({ severity }) => severity === 'warning').length > maxWarnings) ||
    (minScore !== undefined && score.value < minScore);
  return failed ? exitCodes.findings : exitCodes.clean;
}
