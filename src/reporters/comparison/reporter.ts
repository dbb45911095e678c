import type { ComparisonReport } from '../../model/comparison.ts';
import type { ReporterContext } from '../reporter.ts';

/** Turns what `compare` found into text; no side effects. */
export type ComparisonReporter = (report: ComparisonReport, context: ReporterContext) => string;
