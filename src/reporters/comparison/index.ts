import type { ComparisonReporter } from './reporter.ts';

/** Every format of `compare` by name; each is loaded when it is asked for. */
export const comparisonReporters: Readonly<Record<string, () => Promise<ComparisonReporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
