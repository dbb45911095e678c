import type { FixOutcome, MendedFile } from '../../fixes/mend.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Assessment } from './assessment.ts';
import { attempt } from './attempt.ts';
import type { Disk } from './disk.ts';
import type { FixTask } from './task.ts';

/** What was mended, or would be. */
export interface Fixed {
  /** What is left. */
  readonly assessment: Assessment;
  /** The findings that were mended. */
  readonly made: number;
  readonly files: ReadonlyMap<string, MendedFile>;
  /** The findings that could not be, each with the reason. */
  readonly refused: readonly (readonly [Finding, string])[];
}

/** Mending one thing can bring up another that can be mended; more than that is no progress. */
const mostRounds = 5;

/** Mends what a task asks for. Where files are written, everything is judged again, until nothing is left to mend. */
export async function fixed(task: FixTask, first: Assessment, disk: Disk, again: () => Promise<Assessment>): Promise<Fixed> {
  const obstacle = (file: string, before: string): string | undefined => disk.obstacle(file, before);
  if (task.result !== 'files') {
    const { files, outcomes } = await attempt(first, task.safety, obstacle);
    const left = first.report.findings.filter((finding) => outcomes.get(finding) !== 'made');
    const report = { ...first.report, findings: left };
    return { assessment: { ...first, report: withReasons(report, outcomes) }, made: madeOf(outcomes), files, refused: refusedOf(outcomes) };
  }
  const files = new Map<string, MendedFile>();
  let [assessment, made] = [first, 0];
  for (let round = 1; ; round++) {
    const mended = await attempt(assessment, task.safety, obstacle);
    const isLast = mended.files.size === 0 || round > mostRounds;
    const failed = isLast ? new Map<string, string>() : disk.write(mended.files);
    const outcomes = isLast
      ? withFailures(mended.outcomes, new Map([...mended.files.keys()].map((file) => [file, endless])))
      : withFailures(mended.outcomes, failed);
    made += madeOf(outcomes);
    for (const [file, each] of mended.files) if (!isLast && !failed.has(file)) files.set(file, each);
    if (isLast || failed.size === mended.files.size) {
      const report = withReasons(assessment.report, outcomes);
      return { assessment: { ...assessment, report }, made, files, refused: refusedOf(outcomes) };
    }
    assessment = await again();
  }
}

const endless = 'there are more fixes than one run makes; run it again';

function madeOf(outcomes: ReadonlyMap<Finding, FixOutcome>): number {
  return [...outcomes.values()].filter((outcome) => outcome === 'made').length;
}

function refusedOf(outcomes: ReadonlyMap<Finding, FixOutcome>): (readonly [Finding, string])[] {
  return [...outcomes].flatMap(([finding, outcome]) => (outcome === 'made' ? [] : [[finding, outcome.refused] as const]));
}

/** What was to be made in a file that could not be written. */
function withFailures(outcomes: ReadonlyMap<Finding, FixOutcome>, failed: ReadonlyMap<string, string>): Map<Finding, FixOutcome> {
  return new Map(
    [...outcomes].map(([finding, outcome]) => {
      const touched = [
        ...(finding.fix?.changes ?? []).map(({ file }) => file),
        ...(finding.fix?.replacements ?? []).map(({ place }) => place.file),
      ];
      const reason = outcome === 'made' ? touched.map((file) => failed.get(file)).find((each) => each !== undefined) : undefined;
      return [finding, reason === undefined ? outcome : { refused: reason }];
    }),
  );
}

/** So that reports do not promise what was refused. */
function withReasons(report: Report, outcomes: ReadonlyMap<Finding, FixOutcome>): Report {
  const findings = report.findings.map((finding) => {
    const outcome = outcomes.get(finding);
    if (!finding.fix || outcome === undefined || outcome === 'made') return finding;
    return { ...finding, fix: { ...finding.fix, refused: outcome.refused } };
  });
  return { ...report, findings };
}
