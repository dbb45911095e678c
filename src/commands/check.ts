import type { Config } from '../config/config.ts';
import { UserError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { atLeast, type Severity } from '../model/severity.ts';
import { reporters } from '../reporters/index.ts';
import { annotated } from './annotated.ts';
import { baselineOptions } from './baseline/options.ts';
import { baselineRun } from './baseline/run.ts';
import { changedOption } from './changed/option.ts';
import type { Arguments, Command } from './command.ts';
import { exitCodes } from './io.ts';
import type { Assessment } from './fix/assessment.ts';
import { withImageMap } from './fix/imageMap.ts';
import { fixOptions } from './fix/options.ts';
import { fixTask } from './fix/task.ts';
import { withoutPipedFixes } from './fix/withoutPipedFixes.ts';
import { judge } from './judge.ts';
import { configFor, gatherRequest, judgingOptions } from './judging.ts';
import { colorOption, formatOption, parseFormats, writeReports } from './output.ts';
import { withProgress } from './progressLine.ts';
import { reportersOf } from './reportersOf.ts';
import { readNumber } from './readNumber.ts';

export const check: Command = {
  name: 'check',
  operands: '[paths…]',
  summary: 'Find what will not survive the move to production.',
  options: [
    formatOption(reporters),
    ...judgingOptions,
    { name: 'only-named', help: 'for hooks: judge files through what renders them, report only what stands in them; none is fine' },
    ...baselineOptions,
    changedOption,
    ...fixOptions,
    {
      name: 'fail-on',
      value: '<severity>',
      help: 'error (default), warning, info or never: what makes the exit code 1',
      choices: ['error', 'warning', 'info', 'never'],
    },
    { name: 'max-warnings', value: '<n>', help: 'exit 1 when there are more warnings' },
    { name: 'min-score', value: '<n>', help: 'exit 1 when the score is lower' },
    { name: 'exit-zero', help: 'exit 0 whatever is found' },
    { name: 'quiet', short: 'q', help: 'show errors only' },
    { name: 'verbose', short: 'v', help: 'show what is only good to know, too' },
    colorOption,
  ],
  examples: [
    ['k8sport check', 'the environments of the configuration, else this folder'],
    ['k8sport check -f concise -f sarif=k8sport.sarif manifests/', 'a folder; text here, SARIF there'],
    ['helm template web ./chart | k8sport check - --target eks', 'what another program rendered'],
    ['k8sport check --fix', 'mend in place what is safe to mend; `--diff` shows it first'],
    ['k8sport check --role production --fail-on warning k8s/prod', 'a strict gate'],
  ],

  async run(args, io) {
    const limits = readLimits(args);
    const loaded = await configFor(args, io);
    const config = { ...loaded, config: withImageMap(loaded.config, args, io.cwd) };
    const known = reportersOf(config.catalog);
    const formats = annotated(parseFormats(args, known), args, io.env);
    if (args.has('changed') && args.has('update-baseline'))
      throw new UserError('arguments', '--update-baseline records everything, and --changed looks at a part', 'leave one of them out');
    const task = fixTask(args);
    const request = gatherRequest(args, io, config);
    const baseline = baselineRun(args, io, request);
    const assess = async (): Promise<Assessment> => {
      const changes = args.has('changed') ? await (await import('./changed/changes.ts')).changesSince(args.get('changed'), io) : undefined;
      const judgement = await withProgress(args, io, (progress) => judge({ ...request, progress }));
      const { report, save } = baseline.compare(judgement);
      return {
        judgement,
        save,
        report: changes ? (await import('./changed/onlyChanged.ts')).onlyChanged(report, judgement, changes) : report,
      };
    };
    const first = await assess();
    const fixing = task && (await (await import('./fix/fixing.ts')).fixing(task, { first, assess, request, io }));
    const { report: complete, judgement, save } = fixing?.assessment ?? first;
    const report = withoutPipedFixes(complete, args);
    const shown = args.has('quiet') ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') } : report;
    const surroundings = { reporters: known, args, io, texts: judgement.texts };
    if (fixing?.patch === undefined) await writeReports(shown, formats, surroundings);
    else {
      io.stdout.write(fixing.patch);
      await writeReports(
        shown,
        formats.filter(({ file }) => file !== undefined),
        surroundings,
      );
    }
    fixing?.tell();
    save();
    if (fixing?.patch !== undefined) return fixing.patch === '' ? exitCodes.clean : exitCodes.findings;
    return args.has('update-baseline')
      ? exitCodes.clean
      : exitCode(report, failOn(args, config.config), { ...configLimits(config.config), ...limits });
  },
};

/** What the command line says outweighs the configuration. */
function failOn(args: Arguments, config: Config): Severity | 'never' {
  if (args.has('exit-zero')) return 'never';
  return (args.get('fail-on') as Severity | 'never' | undefined) ?? config.failOn ?? 'error';
}

interface Limits {
  readonly maxWarnings?: number;
  readonly minScore?: number;
}

function configLimits({ maxWarnings, minScore }: Config): Limits {
  return { ...(maxWarnings !== undefined && { maxWarnings }), ...(minScore !== undefined && { minScore }) };
}

function readLimits(args: Arguments): Limits {
  const maxWarnings = readNumber(args, 'max-warnings');
  const minScore = readNumber(args, 'min-score');
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
