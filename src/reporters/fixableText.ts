import type { Finding } from '../model/finding.ts';
import { plural } from './plural.ts';

/** `5 problems can be fixed with --fix, 3 more with --fix=unsafe`; undefined where none can. */
export function fixableText(findings: readonly Finding[]): string | undefined {
  const count = (safety: string): number => findings.filter(({ fix }) => fix?.safety === safety && fix.refused === undefined).length;
  const [safe, unsafe] = [count('safe'), count('unsafe')];
  if (safe + unsafe === 0) return undefined;
  if (safe === 0) return `${plural(unsafe, 'problem', 'problems')} can be fixed with \`--fix=unsafe\``;
  return `${plural(safe, 'problem', 'problems')} can be fixed with \`--fix\`${unsafe > 0 ? `, ${unsafe} more with \`--fix=unsafe\`` : ''}`;
}
