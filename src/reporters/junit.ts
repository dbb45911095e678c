import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { byFile } from './byFile.ts';
import { findingLine } from './findingLine.ts';
import { notRead } from './notRead.ts';
import type { Reporter } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';
import { targetNote } from './targetNote.ts';
import { xmlDocument } from './xmlDocument.ts';
import { xmlElement } from './xmlElement.ts';
import { xmlText } from './xmlText.ts';

type Outcome = 'failure' | 'error' | 'passed';

/**
 * JUnit XML: a suite for each file, a failed case for each finding. What is only good to know passes, and so does a file
 * without findings; what could not be read is an error.
 */
export const junit: Reporter = (report, context) => {
  const files = byFile(report.findings, context);
  for (const file of context.files) {
    const name = repositoryPath(file, context);
    if (!files.has(name)) files.set(name, []);
  }
  const nextName = caseNames();
  const suites = [...files].map(([file, findings]) => suite(file, findings, report, nextName));
  const all = counts(
    report.findings,
    suites.reduce((sum, { tests }) => sum + tests, 0),
  );
  return xmlDocument(
    xmlElement(
      'testsuites',
      { name: 'k8sport', ...all },
      suites.flatMap(({ lines }) => lines),
    ),
  );
};

interface Suite {
  readonly tests: number;
  readonly lines: readonly string[];
}

function suite(file: string, findings: readonly Finding[], report: Report, nextName: ReturnType<typeof caseNames>): Suite {
  const cases = findings.map((finding) => {
    const name = nextName(file, finding);
    return xmlElement('testcase', { classname: file, name, file, time: 0 }, contentOf(finding, report));
  });
  if (cases.length === 0) cases.push(xmlElement('testcase', { classname: file, name: 'no findings', file, time: 0 }));
  return {
    tests: cases.length,
    lines: xmlElement('testsuite', { name: file, ...counts(findings, cases.length), skipped: 0, time: 0 }, cases.flat()),
  };
}

function counts(findings: readonly Finding[], tests: number): Readonly<Record<'tests' | 'failures' | 'errors', number>> {
  const count = (outcome: Outcome): number => findings.filter((finding) => outcomeOf(finding) === outcome).length;
  return { tests, failures: count('failure'), errors: count('error') };
}

function outcomeOf({ rule, severity }: Finding): Outcome {
  if (severity === 'info') return 'passed';
  return severity === 'error' && notRead.has(rule) ? 'error' : 'failure';
}

function contentOf(finding: Finding, report: Report): readonly string[] {
  const text = findingLine(finding, targetNote(finding, report));
  const outcome = outcomeOf(finding);
  if (outcome === 'passed') return xmlElement('system-out', {}, text);
  return xmlElement(outcome, { message: finding.message, type: finding.severity }, text);
}

/** `never-pull (8:24) Deployment/web`, and `never-pull (8:24, 2) Deployment/web` for the second of that name. */
function nameOf({ rule, place: { start }, resource }: Finding, count: number): string {
  return `${rule} (${start.line}:${start.column}${count > 1 ? `, ${count}` : ''})${resource ? ` ${resource.kind}/${resource.name}` : ''}`;
}

/** GitLab takes cases of the same class and name for one, as they are written. */
function caseNames(): (file: string, finding: Finding) => string {
  const counts = new Map<string, number>();
  return (file, finding) => {
    const key = xmlText(`${file} ${nameOf(finding, 1)}`);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return nameOf(finding, count);
  };
}
