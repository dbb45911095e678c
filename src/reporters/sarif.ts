import type { Reporter } from './reporter.ts';

export const sarif: Reporter = (report) => JSON.stringify(report);
