import type { Finding } from '../model/finding.ts';
import { printable } from './printable.ts';

/** `file:line:column: severity rule message`, as editors and grep like it. */
export function findingLine({ place: { file, start }, severity, rule, message }: Finding, note = ''): string {
  return printable(`${file}:${start.line}:${start.column}: ${severity} ${rule} ${message}${note}`);
}
