import { nearest } from '../model/nearest.ts';
import type { Finding, SuppressedFinding } from '../model/finding.ts';
import { faultySuppression } from '../rules/structure/faulty-suppression.ts';
import { unusedSuppression } from '../rules/structure/unused-suppression.ts';
import type { Directive } from './directives.ts';
import type { ReadingProblem } from './readingProblem.ts';

interface Outcome {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Directives that are wrong, out of date, or match nothing. */
  readonly problems: readonly ReadingProblem[];
}

/**
 * Takes out the findings somebody decided to live with.
 *
 * @param today The day of the run, `YYYY-MM-DD`; a directive holds until the end of its last day.
 * @param known The ids of all rules, switched off or not.
 */
export function suppress(
  findings: readonly Finding[],
  directives: readonly Directive[],
  today: string,
  known: ReadonlySet<string>,
): Outcome {
  const kept: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Set<Directive>();
  const valid = directives.filter(({ rule, until }) => known.has(rule) && !(until !== undefined && until < today));
  for (const finding of findings) {
    const matching = valid.filter((directive) => directive.rule === finding.rule && directive.covers(finding));
    for (const directive of matching) used.add(directive);
    const [first] = matching;
    if (!first) kept.push(finding);
    else {
      const { by, reason, until } = first;
      suppressed.push({ ...finding, suppression: { by, reason, ...(until !== undefined && { until }) } });
    }
  }
  const problems = directives.filter((directive) => !used.has(directive)).flatMap((directive) => complain(directive, today, known));
  return { kept, suppressed, problems };
}

function complain(directive: Directive, today: string, known: ReadonlySet<string>): ReadingProblem[] {
  const { rule, until, place, mustMatch } = directive;
  if (!known.has(rule)) {
    const guess = nearest(rule, known);
    const next = guess ? `did you mean \`${guess}\`?` : '`k8sport rules` lists them';
    return [{ rule: faultySuppression, place, message: `there is no rule \`${rule}\`; ${next}` }];
  }
  if (until !== undefined && until < today) {
    return [
      { rule: faultySuppression, place, message: `this suppression of \`${rule}\` ended on ${until}; mend the finding or set a new date` },
    ];
  }
  return mustMatch ? [{ rule: unusedSuppression, place, message: `\`${rule}\` finds nothing here any more; remove the suppression` }] : [];
}
