import { writeBaseline } from '../../config/baselineFile.ts';
import { countOf } from '../../engine/baseline.ts';
import type { Report } from '../../model/report.ts';
import { plural } from '../../reporters/plural.ts';
import { printable } from '../../reporters/printable.ts';
import type { Arguments } from '../command.ts';
import type { GatherRequest } from '../gather/gather.ts';
import type { Io } from '../io.ts';
import type { Judgement } from '../judge.ts';
import { compareWithBaseline, type BaselineTask } from './compare.ts';
import { openBaseline } from './open.ts';

interface BaselineRun {
  /** The report of what is new. */
  compare(judgement: Judgement): { readonly report: Report; readonly save: () => void };
}

/**
 * Reads the baseline before anything is judged, and lets it be written after the report is out: a run that fails changes nothing.
 * @throws UserError where the baseline is broken, or named and not there.
 */
export function baselineRun(args: Arguments, io: Io, asked: GatherRequest): BaselineRun {
  const task: BaselineTask = args.has('update-baseline') ? 'update' : args.has('prune-baseline') ? 'prune' : 'compare';
  const baseline = openBaseline(args, io.cwd, asked.config);
  if (!baseline) return { compare: ({ report }) => ({ report, save: () => undefined }) };
  return {
    compare(judgement) {
      const { report, entries } = compareWithBaseline(baseline, task, judgement, asked);
      const save = (): void => {
        if (!entries) return;
        writeBaseline(baseline.file, baseline.shown, entries);
        const recorded = plural(countOf(entries), 'finding', 'findings');
        io.stderr.write(printable(`k8sport: ${baseline.shown} records ${recorded} now; there were ${countOf(baseline.entries)}`) + '\n');
      };
      return { report, save };
    },
  };
}
