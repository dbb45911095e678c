import { fingerprint } from './fingerprint.ts';
import type { Reporter } from './reporter.ts';
import { sarifLog } from './sarifLog.ts';

/** For code scanning. Suppressed findings are left out, which GitHub would show as open. */
export const sarif: Reporter = (report, context) => sarifLog({ ...report, identity: fingerprint }, context);
