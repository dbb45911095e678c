import type { Severity } from '../../model/severity.ts';

/** What severities are called in front of people. */
export const severityWord: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
