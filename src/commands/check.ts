import path from 'node:path';
import { distributions } from '../clusters/distributions.ts';
import { targets } from '../clusters/targets.ts';
import type { Config } from '../config/config.ts';
import { configDirectives } from '../config/directives.ts';
import { loadConfig } from '../config/load.ts';
import { resolveConfig } from '../config/resolve.ts';
import { scoreOf } from '../continuity/score.ts';
import { lint } from '../engine/lint.ts';
import { UserError } from '../errors.ts';
import { gitRoot } from '../input/gitignore.ts';
import { discover } from '../input/discover.ts';
import { readManifests } from '../input/readManifests.ts';
import { fromBytes } from '../input/readSource.ts';
import type { Report } from '../model/report.ts';
import { atLeast, type Severity } from '../model/severity.ts';
import { rules } from '../rules/index.ts';
import { version } from '../version.ts';
import type { Arguments, Command } from './command.ts';
import { exitCodes } from './io.ts';
import { notesOf } from './notes.ts';
import { parseFormats, writeReports } from './output.ts';
import { groupIntoSets } from './sets.ts';
import { reporters } from '../reporters/index.ts';

export const check: Command = {
  name: 'check',
  operands: '[paths…]',
  summary: 'Find what will not survive the move to production.',
  options: [
    { name: 'format', short: 'f', value: '<name>[=<file>]', help: `${Object.keys(reporters).join(', ')}; repeatable`, repeatable: true },
    { name: 'target', value: '<list>', help: `judge for ${targets.map(({ id }) => id).join(', ')}`, choices: targets.map(({ id }) => id), list: true },
    { name: 'distribution', value: '<list>', help: 'the local products in use; default: all known', choices: distributions.map(({ id }) => id), list: true },
    { name: 'role', value: '<role>', help: 'local, production or unknown; default: from configuration or path', choices: ['local', 'production', 'unknown'] },
    { name: 'config', value: '<file>', help: 'use this configuration instead of the nearest .k8sportrc.json' },
    { name: 'fail-on', value: '<severity>', help: 'error (default), warning, info or never: what makes the exit code 1', choices: ['error', 'warning', 'info', 'never'] },
    { name: 'max-warnings', value: '<n>', help: 'exit 1 when there are more warnings' },
    { name: 'min-score', value: '<n>', help: 'exit 1 when the score is lower' },
    { name: 'exit-zero', help: 'exit 0 whatever is found' },
    { name: 'stdin-filename', value: '<file>', help: 'what to call standard input (-)' },
    { name: 'quiet', short: 'q', help: 'show errors only' },
    { name: 'verbose', short: 'v', help: 'show what is only good to know, too' },
    { name: 'color', value: '<when>', help: 'auto (default), always or never', choices: ['auto', 'always', 'never'] },
  ],
  examples: [
    ['k8sport check manifests/', 'a folder'],
    ['k8sport check -f concise -f sarif=k8sport.sarif .', 'text here, SARIF there'],
    ['helm template web ./chart | k8sport check - --target eks', 'what another program rendered'],
    ['k8sport check --role production --fail-on warning k8s/prod', 'a strict gate'],
  ],

  async run(args, io) {
    const formats = parseFormats(args.all('format'));
    const limits = readLimits(args);
    const loaded = await loadConfig(io.cwd, args.get('config'));
    const config = applyArguments(loaded.config, args);
    const resolved = await resolveConfig({ ...loaded, config }, io.cwd);

    const paths = args.operands.length > 0 ? args.operands : ['.'];
    const files = await discover(paths.filter((each) => each !== '-'), io.cwd, resolved.isIgnored);
    const standardInput = paths.includes('-') ? fromBytes(io.readStandardInput(), args.get('stdin-filename') ?? '<stdin>') : undefined;
    const manifests = await readManifests(files, io.cwd, standardInput);
    refuseNothing(paths, manifests.counts, manifests.problems.length);

    const sets = groupIntoSets(manifests.resources, resolved, io.cwd, args.get('role') as Report['sets'][number]['role'] | undefined);
    const { findings, suppressed, applicable } = lint({
      sets,
      rules,
      settings: resolved.settings,
      problems: manifests.problems,
      directives: [...manifests.directives, ...(await configDirectives(loaded, io.cwd, [...manifests.texts.keys()]))],
      today: io.today,
    });
    const report: Report = {
      version,
      targets: [...new Set((sets.length > 0 ? sets : [resolved]).flatMap((set) => set.targets.map(({ id }) => id)))],
      findings: args.has('quiet') ? findings.filter(({ severity }) => severity === 'error') : findings,
      suppressed,
      sets: sets.map(({ environment, role, roleFrom, targets: chosen, resources }) => ({
        ...(environment !== undefined && { environment }),
        role,
        roleFrom,
        targets: chosen.map(({ id }) => id),
        resources: resources.length,
      })),
      counts: manifests.counts,
      score: scoreOf(findings, applicable),
      notes: notesOf(manifests.counts, sets),
      rules: rules.map(({ meta }) => meta),
    };
    await writeReports(report, formats, { args, io, root: gitRoot(io.cwd) ?? io.cwd, text: (file) => manifests.texts.get(file) });
    const failOn = config.failOn ?? 'error';
    return exitCode({ ...report, findings }, args.has('exit-zero') ? 'never' : failOn, { ...configLimits(config), ...limits });
  },
};

/** What the command line says outweighs the configuration. */
function applyArguments(config: Config, args: Arguments): Config {
  const target = args.all('target');
  const distribution = args.all('distribution');
  const environments = Object.entries(config.environments ?? {}).map(([name, { target: own, ...rest }]) => [name, target.length > 0 ? rest : { ...rest, ...(own && { target: own }) }]);
  return {
    ...config,
    ...(config.environments && { environments: Object.fromEntries(environments) as NonNullable<Config['environments']> }),
    ...(target.length > 0 && { target }),
    ...(distribution.length > 0 && { distribution }),
    ...(args.has('fail-on') && { failOn: args.get('fail-on') as Severity | 'never' }),
  };
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

/** A run that found nothing to check would pass in silence. */
function refuseNothing(paths: readonly string[], counts: Report['counts'], problems: number): void {
  if (counts.resources > 0 || problems > 0) return;
  const where = paths.map((each) => (each === '-' ? 'standard input' : path.normalize(each))).join(', ');
  if (counts.kustomize > 0) {
    throw new UserError('input', `${where}: only kustomizations and their patches, which are not rendered yet`, `render them first: kubectl kustomize ${paths[0]} | k8sport check -`);
  }
  if (counts.templates > 0) throw new UserError('input', `${where}: only templates, which mean nothing before they are rendered`, 'render them first: helm template <chart> | k8sport check -');
  if (counts.files > 0) throw new UserError('input', `${where}: no Kubernetes object in ${counts.files} files`, 'a manifest has apiVersion and kind; name the folder that holds them');
  throw new UserError('input', `${where}: no .yaml, .yml or .json file`, 'name the folder that holds the manifests; .gitignore and `ignore` of the configuration exclude files');
}

function exitCode({ findings, score }: Report, failOn: Severity | 'never', { maxWarnings, minScore }: Limits): number {
  if (failOn === 'never') return exitCodes.clean;
  const failed =
    findings.some(({ severity }) => atLeast(severity, failOn)) ||
    (maxWarnings !== undefined && findings.filter(({ severity }) => severity === 'warning').length > maxWarnings) ||
    (minScore !== undefined && score.value < minScore);
  return failed ? exitCodes.findings : exitCodes.clean;
}
