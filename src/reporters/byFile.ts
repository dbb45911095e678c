import { appendTo } from '../model/appendTo.ts';
import type { Finding } from '../model/finding.ts';
import type { ReporterContext } from './reporter.ts';
import { repositoryPath } from './repositoryPath.ts';

/** Findings by file, as the repository names it, in the order of the report. */
export function byFile(findings: readonly Finding[], context: ReporterContext): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) appendTo(files, repositoryPath(finding.place.file, context), finding);
  return files;
}
