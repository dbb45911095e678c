import type { Finding } from '../model/finding.ts';
import type { RuleMeta } from '../model/rule.ts';
import { unpatchedShortcut } from '../rules/structure/unpatched-shortcut.ts';

interface JudgedEnvironment {
  readonly environment: string;
  readonly findings: readonly Finding[];
}

/**
 * Local shortcuts that two environments have from the same line: equal on both sides, so that no comparison shows them, and dead in
 * one of them.
 *
 * @param rules Of all of them, those say something that find what works on a laptop only.
 */
export function sharedShortcuts(left: JudgedEnvironment, right: JudgedEnvironment, rules: readonly RuleMeta[]): Finding[] {
  const localOnly = new Set(rules.flatMap(({ id, isLocalOnly }) => (isLocalOnly ? [id] : [])));
  const lines = new Set(left.findings.filter(({ rule }) => localOnly.has(rule)).map(lineOf));
  const { id, severity } = unpatchedShortcut.meta;
  return right.findings
    .filter((finding) => lines.has(lineOf(finding)))
    .map((finding) => ({
      ...finding,
      rule: id,
      severity,
      message: `in \`${right.environment}\` as in \`${left.environment}\` (\`${finding.rule}\`): ${finding.message}`,
      environments: [left.environment, right.environment],
      targets: [],
      related: [],
    }));
}

function lineOf({ rule, place }: Finding): string {
  return `${rule} ${place.file}:${place.start.line}`;
}
