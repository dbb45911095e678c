import path from 'node:path';
import {
  baselineOf,
  prunedBaseline,
  siftByBaseline,
  togetherInBaseline,
  type BaselineEntry,
  type BaselineKey,
} from '../../engine/baseline.ts';
import { fromReading } from '../../engine/fromReading.ts';
import { inOrder } from '../../engine/order.ts';
import { slashed } from '../../input/slashed.ts';
import { resourceName } from '../../kube/resourceId.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { GatherRequest } from '../gather/gather.ts';
import type { Judgement } from '../judge.ts';
import { resourceOf } from '../resourceOf.ts';
import { goneFromBaseline } from './gone.ts';
import { judgedFiles } from './judgedFiles.ts';
import type { OpenBaseline } from './open.ts';

/** What is to become of the file. */
export type BaselineTask = 'compare' | 'update' | 'prune';

interface Compared {
  /** Without what the baseline records. The score stays that of everything found. */
  readonly report: Report;
  /** What the file should record from now on; absent where it stays as it is. */
  readonly entries?: readonly BaselineEntry[];
}

/** Takes out of a report what a baseline records, and complains about what it records in vain. */
export function compareWithBaseline(
  { file, shown, entries }: OpenBaseline,
  task: BaselineTask,
  judgement: Judgement,
  asked: GatherRequest,
): Compared {
  const { report, request } = judgement;
  const { findings } = report;
  const directory = path.dirname(file);
  const fileOf = (own: string): string => slashed(path.relative(directory, path.resolve(asked.cwd, own)));
  const objectOf = resourceOf(request.sets);
  // As written: a prefix that some overlay adds would make another object of it in every overlay.
  const keyOf = (finding: Finding): BaselineKey => {
    const id = objectOf(finding)?.original ?? finding.resource;
    return { rule: finding.rule, file: fileOf(finding.place.file), resource: id ? resourceName(id) : '' };
  };
  const isJudged = judgedFiles(judgement, asked);
  const isSettled = (entry: BaselineEntry): boolean => isJudged(path.resolve(directory, entry.file));

  const recorded =
    task === 'update'
      ? togetherInBaseline(
          entries.filter((entry) => !isSettled(entry)),
          baselineOf(findings, keyOf),
        )
      : entries;
  const { fresh, known, gone } = siftByBaseline(findings, recorded, keyOf);
  const stale = gone.filter(isSettled);
  const complaints = task === 'prune' ? [] : fromReading(goneFromBaseline(stale, shown), request.settings);
  const suppression = { by: 'baseline', reason: `recorded in ${shown}` } as const;
  const suppressed = inOrder([...report.suppressed, ...known.map((finding) => ({ ...finding, suppression }))]);
  return {
    report: { ...report, findings: inOrder([...fresh, ...complaints]), suppressed },
    ...(task === 'update' && { entries: recorded }),
    ...(task === 'prune' && stale.length > 0 && { entries: prunedBaseline(entries, stale) }),
  };
}
