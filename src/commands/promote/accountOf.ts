import { resourceName } from '../../kube/resourceId.ts';
import { appendTo } from '../../model/appendTo.ts';
import type { Continuity } from '../../model/comparison.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Finding } from '../../model/finding.ts';
import { atLeast } from '../../model/severity.ts';
import { columns } from '../../reporters/columns.ts';
import { percent } from '../../reporters/percent.ts';
import { plural } from '../../reporters/plural.ts';
import type { Promotion } from './promotionOf.ts';
import type { Verdict } from './trial.ts';

/**
 * What was written, what it proves, and what is left to people: a line each.
 * @param fixed What was mended in the base before.
 */
export function accountOf(promotion: Promotion, isDry: boolean, fixed: readonly Finding[]): string[] {
  const { from, folder, target, files } = promotion;
  const people = humanLines(promotion);
  const mended = promotion.after.findings.filter(isMended);
  return [
    `${folder}, from ${from}, for ${target.title}`,
    '',
    ...(files.length > 0
      ? columns(
          files.map(({ shown, before, after, purpose }) => [
            `  ${after === undefined ? '-' : before === undefined ? '+' : '~'} ${shown}`,
            purpose,
          ]),
          [0, 1],
        )
      : ['  nothing to change']),
    '',
    ...columns(proofRows(promotion), [0]).map((line) => `  ${line}`),
    ...(fixed.length > 0 ? ['', 'mended in the base', ...byRule(fixed)] : []),
    ...(mended.length > 0 ? ['', '--fix mends in the base', ...byRule(mended)] : []),
    ...(people.length > 0 ? ['', 'needs a human', ...people] : []),
    '',
    lastLine(promotion, isDry),
  ];
}

function proofRows({ target, before, after, comparison }: Promotion): string[][] {
  const score = ({ score: { value, grade } }: Verdict): string => `${value.toFixed(1)} ${grade}`;
  const count = ({ findings }: Verdict): string => {
    const of = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length;
    return `${plural(of('error'), 'error', 'errors')}, ${plural(of('warning'), 'warning', 'warnings')}`;
  };
  const share = (of: (continuity: Continuity) => number): string[] =>
    [before.comparison, comparison].map((each) => (each ? percent(of(each.continuity) / Math.max(1, each.continuity.leaves)) : '–'));
  return [
    ['', 'before', 'after'],
    [`score on ${target.id}`, score(before), score(after)],
    ['found', count(before), count(after)],
    ['the same as locally', ...share(({ identical }) => identical)],
    ['different, as documented', ...share(({ allowed, declared }) => allowed + declared)],
    ['drift', ...share(({ drift }) => drift)],
  ];
}

function humanLines({ tasks, after, comparison }: Promotion): string[] {
  const rest = after.findings.filter((finding) => atLeast(finding.severity, 'warning') && !isMended(finding));
  const drift = comparison.differences.filter(({ verdict }) => verdict.kind === 'drift');
  return [
    ...tasks.map(({ text, subjects }) => `  ${text}: ${enumerate(subjects, 6)}`),
    ...byRule(rest),
    ...drift
      .slice(0, 10)
      .map(({ resource, field }) => `  ${resourceName(resource)} ${field}`.trimEnd() + ' differs beyond the five documented ways'),
    ...(drift.length > 10 ? [`  and ${drift.length - 10} more such differences: k8sport compare`] : []),
  ];
}

function isMended({ fix, severity }: Finding): boolean {
  return fix !== undefined && fix.refused === undefined && fix.safety === 'safe' && atLeast(severity, 'warning');
}

/** `  never-pull: Deployment/minio and Job/trainer (kind/minio.yaml:12)`. */
function byRule(findings: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) appendTo(groups, finding.rule, finding);
  return [...groups].map(([rule, group]) => {
    const names = [...new Set(group.map(({ resource, place }) => (resource ? `${resource.kind}/${resource.name}` : place.file)))];
    const { file, start } = group[0]!.place;
    return `  ${rule}: ${enumerate(names, 5)} (${file}:${start.line}${group.length > 1 ? ' …' : ''})`;
  });
}

function lastLine({ files, folder }: Promotion, isDry: boolean): string {
  if (files.length === 0) return 'nothing was written: the overlay says all of it already';
  const count = plural(files.length, 'file', 'files');
  return isDry
    ? `${count} would be written`
    : `wrote ${count}; look at them with \`git diff\`, and render them with \`kubectl kustomize ${folder}\``;
}
