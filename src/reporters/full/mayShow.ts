import { isCredentialName } from '../../kube/values/credentials.ts';
import type { Finding } from '../../model/finding.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { SourceText } from './sourceText.ts';
import { isCredentialLine } from './credentialLine.ts';

const secretKind = /(?:\bkind["']?\s*:\s*["']?Secret\b|\bsecretGenerator\b)/;

/** Longer lines hold a whole object, or several. */
const longestLine = 400;
const near = 3;

/**
 * Whether the line of a finding can be shown: not where it is about a Secret, or may hold one or a credential. A finding
 * about no object may stand anywhere in its file.
 */
export function mayShow({ resource, path, place, allowance }: Finding, text: SourceText): boolean {
  if (allowance === 'secrets' || (resource?.group === '' && resource.kind === 'Secret')) return false;
  if (path?.some((step) => typeof step === 'string' && isCredentialName(step))) return false;
  const { line: number, column } = place.start;
  const line = text.line(number) ?? '';
  const isAlone = resource !== undefined && line.length <= longestLine && !secretKind.test(line);
  if (!isAlone && holdsSecret(text)) return false;
  const from = Math.max(0, column - 1 - longestLine);
  if (line.length > longestLine) return !isCredentialLine([line.slice(from, column + longestLine * 2)], 0);
  const first = Math.max(1, number - near);
  const around = Array.from({ length: near * 2 + 1 }, (_, index) => text.line(first + index) ?? '');
  return !isCredentialLine(around, number - first);
}

const holdsSecret = rememberLast((text: SourceText): boolean => secretKind.test(text.text));
