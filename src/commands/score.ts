import type { ScoreReport } from '../model/scorecard.ts';
import { scoreReporters } from '../reporters/scorecards/index.ts';
import { version } from '../version.ts';
import type { Command } from './command.ts';
import { gather } from './gather/gather.ts';
import { exitCodes } from './io.ts';
import { configFor, gatherRequest, judgingOptions } from './judging.ts';
import { colorOption, formatOption, parseFormats, writeReports } from './output.ts';
import { withProgress } from './progressLine.ts';
import { readNumber } from './readNumber.ts';
import { scorecardsOf } from './scorecards.ts';

export const score: Command = {
  name: 'score',
  operands: '[paths…]',
  summary: 'Say how far each environment is from each target, and what to fix first.',
  options: [
    formatOption(scoreReporters),
    ...judgingOptions,
    { name: 'min-score', value: '<n>', help: 'exit 1 when any score is lower' },
    { name: 'verbose', short: 'v', help: 'show every category, note and place' },
    colorOption,
  ],
  examples: [
    ['k8sport score', 'the environments of the configuration; without any, this folder'],
    ['k8sport score overlays/prod --target eks --min-score 80', 'a gate'],
    ['k8sport score -f markdown=score.md', 'for a pull request'],
  ],

  async run(args, io) {
    const formats = parseFormats(args, scoreReporters);
    const asked = readNumber(args, 'min-score');
    const config = await configFor(args, io);
    const { failOn, minScore: configured } = config.config;
    const minScore = asked ?? (failOn === 'never' ? undefined : configured);
    const { gathered, cards, continuity } = await withProgress(args, io, async (progress) => {
      const request = { ...gatherRequest(args, io, config), progress };
      const found = await gather(request);
      return { gathered: found, ...scorecardsOf(found, request) };
    });
    const report: ScoreReport = {
      version,
      cards,
      continuity,
      counts: gathered.counts,
      ...(minScore !== undefined && { minScore }),
      notes: gathered.notes,
      rules: gathered.request.rules.map(({ meta }) => meta),
    };
    await writeReports(report, formats, { reporters: scoreReporters, args, io, texts: gathered.texts });
    const isBelow = minScore !== undefined && report.cards.some(({ score: { value } }) => value < minScore);
    return isBelow ? exitCodes.findings : exitCodes.clean;
  },
};
