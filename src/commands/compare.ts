import { resolveConfig } from '../config/resolve.ts';
import type { Policy } from '../continuity/verdicts/policy.ts';
import { type ComparisonReport, type DriftGrade, driftGrades, severityOfDrift } from '../model/comparison.ts';
import { atLeast } from '../model/severity.ts';
import { comparisonReporters } from '../reporters/comparison/index.ts';
import type { Command } from './command.ts';
import { comparisonOf } from './comparison/comparisonOf.ts';
import { environmentsToCompare } from './comparison/environmentsToCompare.ts';
import { exitCodes } from './io.ts';
import { configFor, gatherRequest, judgingOptions } from './judging.ts';
import { colorOption, formatOption, parseFormats, writeReports } from './output.ts';
import { withProgress } from './progressLine.ts';
import { readNumber } from './readNumber.ts';

const notHere = new Set(['role', 'stdin-filename']);

export const compare: Command = {
  name: 'compare',
  operands: '[environments…]',
  summary: 'Say whether environments differ in the five documented ways only.',
  options: [
    formatOption(comparisonReporters),
    {
      name: 'policy',
      value: '<name>',
      help: 'documented (default): the five; pragmatic: also configuration values, scale, ingress hosts, metadata',
      choices: ['documented', 'pragmatic'],
    },
    {
      name: 'fail-on',
      value: '<grade>',
      help: 'the least drift that makes the exit code 1: behaviour or access; configuration (default), scale or exposure; metadata; never',
      choices: [...driftGrades, 'never'],
    },
    { name: 'max-drift', value: '<n>', help: 'exit 1 only when there is more of such drift; default: 0' },
    ...judgingOptions.filter(({ name }) => !notHere.has(name)),
    { name: 'exit-zero', help: 'exit 0 whatever is found' },
    { name: 'verbose', short: 'v', help: 'show every difference' },
    colorOption,
  ],
  examples: [
    ['k8sport compare local production', 'environments of the configuration, or folders such as overlays/local'],
    ['k8sport compare k8s/overlays/kind k8s/overlays/prod', 'by path; more than two are compared with the first'],
    ['k8sport compare', 'the local environment with every production one'],
    ['k8sport compare --policy pragmatic -f markdown=drift.md', 'for a pull request'],
  ],

  async run(args, io) {
    const formats = parseFormats(args, comparisonReporters);
    const mostDrift = readNumber(args, 'max-drift') ?? 0;
    const config = await configFor(args, io);
    const resolved = await resolveConfig(config, io.cwd);
    const environments = args.operands.length > 0 ? args.operands : await environmentsToCompare(resolved, io.cwd);
    const policy = args.get('policy') as Policy['preset'] | undefined;
    const { report, texts } = await withProgress(args, io, (progress) =>
      comparisonOf({ ...gatherRequest(args, io, config), environments, resolved, policy, progress }),
    );
    await writeReports(report, formats, { reporters: comparisonReporters, args, io, texts });
    const isFailed = fails(report, (args.get('fail-on') ?? 'configuration') as DriftGrade | 'never', mostDrift);
    return isFailed && !args.has('exit-zero') ? exitCodes.findings : exitCodes.clean;
  },
};

/** Whether there is more drift than allowed, or something that could not be read. */
function fails({ comparisons, findings }: ComparisonReport, failOn: DriftGrade | 'never', mostDrift: number): boolean {
  if (failOn === 'never') return false;
  const least = severityOfDrift[failOn];
  const drift = comparisons.flatMap(({ differences }) =>
    differences.filter(({ verdict, severity }) => verdict.kind === 'drift' && atLeast(severity, least)),
  );
  return drift.length > mostDrift || findings.some(({ severity }) => severity === 'error');
}
