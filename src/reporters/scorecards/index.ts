import type { ScoreReport } from '../../model/scorecard.ts';
import type { ReporterOf } from '../reporter.ts';

/** Every format of `score` by name; each is loaded when it is asked for. */
export const scoreReporters: Readonly<Record<string, () => Promise<ReporterOf<ScoreReport>>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
