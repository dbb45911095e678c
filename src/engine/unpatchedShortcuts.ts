import type { Finding } from '../model/finding.ts';
import { unpatchedShortcut } from '../rules/structure/unpatched-shortcut.ts';
import type { ResourceSet } from './resourceSet.ts';
import { severityIn, type Settings } from './settings.ts';

/** What a local environment is allowed, and has from a base that only local environments render. */
export function unpatchedShortcuts(
  findings: readonly Finding[],
  { localBases }: ResourceSet,
  isLocalOnly: (rule: string) => boolean,
  settings: Settings,
): Finding[] {
  if (!localBases || localBases.size === 0) return [];
  return findings.flatMap((finding) => {
    const { rule, place, severity, allowance } = finding;
    const own = severityIn(settings, unpatchedShortcut.meta, place.file) ?? unpatchedShortcut.meta.severity;
    if (severity !== 'info' || !allowance || !isLocalOnly(rule) || !localBases.has(place.file) || own === 'off') return [];
    const message = `in a base that no production environment renders (\`${rule}\`): ${finding.message}`;
    return [{ ...finding, rule: unpatchedShortcut.meta.id, severity: own, message, targets: [], related: [] }];
  });
}
