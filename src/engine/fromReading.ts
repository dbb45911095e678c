import type { Finding } from '../model/finding.ts';
import { grade } from './grade.ts';
import type { ReadingProblem } from './readingProblem.ts';
import { severityIn, type Settings } from './settings.ts';
import { spares } from './spares.ts';

/** Problems that no rule had to run for, as findings. */
export function fromReading(problems: readonly ReadingProblem[], settings: Settings): Finding[] {
  return problems.flatMap(({ rule: { meta }, message, place, refused = false, purpose = 'deployment' }) => {
    const configured = severityIn(settings, meta, place.file);
    if (configured === 'off' || spares(meta, purpose)) return [];
    return [
      { rule: meta.id, severity: grade(meta, 'unknown', refused, configured), message, place, targets: [], environments: [], related: [] },
    ];
  });
}
