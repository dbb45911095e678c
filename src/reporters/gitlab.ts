import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';
import type { Severity } from '../model/severity.ts';
import { fingerprint } from './fingerprint.ts';
import { printable, printableJson } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';

const gitlabSeverities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** Code Quality of GitLab, a subset of the format of Code Climate. */
export const gitlab: Reporter = ({ findings }, context) => {
  const nextPrint = prints();
  const entries = findings.map((finding) => {
    const file = repositoryPath(finding.place.file, context);
    return {
      description: printable(finding.message),
      check_name: finding.rule,
      fingerprint: nextPrint(finding, file),
      severity: gitlabSeverities[finding.severity],
      location: { path: file, lines: { begin: finding.place.start.line } },
    };
  });
  return printableJson(`${JSON.stringify(entries, undefined, 2)}\n`);
};

/** GitLab keeps one of all entries with the same fingerprint, so those that are alike in one file are counted. */
function prints(): (finding: Finding, file: string) => string {
  const seen = new Map<string, number>();
  return (finding, file) => {
    const identity = JSON.stringify([fingerprint(finding, file), file]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return createHash('sha256').update(`${identity}${count}`).digest('hex');
  };
}
