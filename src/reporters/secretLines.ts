import { looksSecret } from '../kube/values/looksSecret.ts';
import type { Lines } from '../yaml/lines.ts';
import { publicLines } from './publicLines.ts';

/** Tells for each one-based line of a manifest whether it may be shown. */
export type MayShow = (line: number) => boolean;

/**
 * Keeps back what belongs to a Secret or looks like a credential, with all lines of the value; comments that look like
 * manifests; and documents that cannot be read, since nobody knows what stands in them.
 */
export function secretLines(text: string, lines: Lines): MayShow {
  const shown = publicLines(text, lines);
  return (line) => shown.has(line) && !isTelling(lineAt(text, lines, line));
}

function lineAt(text: string, lines: Lines, line: number): string {
  return text.slice(lines.start(line), lines.start(line + 1)).trimEnd();
}

/** A comment that may be a value somebody took out, or an assignment of a credential wherever it stands. */
function isTelling(line: string): boolean {
  return /^\s*#.*(?::|- )/.test(line) || (line.includes('#') && looksSecret('', line.slice(line.indexOf('#'))));
}
