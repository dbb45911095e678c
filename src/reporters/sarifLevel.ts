import type { Severity } from '../model/severity.ts';

/** What SARIF calls our severities. */
export const sarifLevel: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };
