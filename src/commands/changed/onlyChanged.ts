import type { LineRange } from '../../input/gitDiff.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import { Lines } from '../../yaml/lines.ts';
import { splitDocuments } from '../../yaml/split.ts';
import type { Judgement } from '../judge.ts';
import { resourceOf } from '../resourceOf.ts';
import type { Changes } from './changes.ts';

/**
 * The findings on changed lines, in documents with changed lines, and with related places on changed lines. The others are counted in a
 * note. Score and counts stay those of everything.
 */
export function onlyChanged(report: Report, { texts, request }: Pick<Judgement, 'texts' | 'request'>, changes: Changes): Report {
  const objectOf = resourceOf(request.sets);
  const documentsOf = rememberLast((text: string) => documentLines(text));
  const isDocumentChanged = ({ file, start, end }: Place): boolean => {
    const text = texts.get(file);
    const document =
      text === undefined ? undefined : documentsOf(text).find(({ first, last }) => first <= start.line && start.line <= last);
    return changes.touches(file, standsForFile(start, end) ? wholeFile : (document ?? linesOf({ start, end })));
  };
  const isChanged = (finding: Finding): boolean =>
    isDocumentChanged(finding.place) ||
    finding.related.some(({ place }) => changes.touches(place.file, linesOf(place))) ||
    isObjectChanged(finding);
  const isObjectChanged = (finding: Finding): boolean => {
    const object = objectOf(finding);
    return object?.isRendered === true && isDocumentChanged(object.locate([]));
  };
  const findings = report.findings.filter(isChanged);
  const left = report.findings.length - findings.length;
  if (left === 0) return report;
  const which = left === 1 ? '1 finding is' : `${left} findings are`;
  const note = `${which} not in what has changed since ${changes.since}, and left out; the score is that of everything`;
  return { ...report, findings, notes: [...report.notes, note] };
}

const wholeFile: LineRange = { first: 1, last: Number.MAX_SAFE_INTEGER };

/** What nobody can place better stands on the first line: templates of charts, and files that cannot be read. */
function standsForFile(start: Place['start'], end: Place['end']): boolean {
  return start.line === 1 && start.column === 1 && end.line === 1 && end.column <= 2;
}

function linesOf({ start, end }: Pick<Place, 'start' | 'end'>): LineRange {
  return { first: start.line, last: Math.max(start.line, end.line) };
}

function documentLines(text: string): LineRange[] {
  const lines = new Lines(text);
  return splitDocuments(text).map(({ start, end }) => ({
    first: lines.position(start).line,
    last: lines.position(Math.max(start, end - 1)).line,
  }));
}
