import type { Reporter } from './reporter.ts';

export const pretty: Reporter = (report) => JSON.stringify(report);
