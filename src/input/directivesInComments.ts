import { parseDirective, type Directive } from '../engine/directives.ts';
import type { ReadingProblem } from '../engine/readingProblem.ts';
import { faultySuppression } from '../rules/structure/faulty-suppression.ts';
import type { IgnoreComment } from '../yaml/comments.ts';

export interface Directives {
  readonly directives: readonly Directive[];
  readonly problems: readonly ReadingProblem[];
}

/** What comments wish to live with, and those that cannot be understood. */
export function directivesInComments(comments: readonly IgnoreComment[]): Directives {
  const directives: Directive[] = [];
  const problems: ReadingProblem[] = [];
  for (const { text, place, line, lastLine = line } of comments) {
    const parsed = parseDirective(text);
    if ('fault' in parsed) problems.push({ rule: faultySuppression, place, message: `the comment \`k8sport-ignore\` ${parsed.fault}` });
    else {
      const covers: Directive['covers'] = (finding) =>
        finding.place.file === place.file && finding.place.start.line >= line && finding.place.start.line <= lastLine;
      const { rules, ...rest } = parsed;
      directives.push(...rules.map((rule) => ({ by: 'comment' as const, rule, ...rest, place, covers, mustMatch: true })));
    }
  }
  return { directives, problems };
}

/** Those of others that are not among some: files in YAML are read twice where they may be manifests as well. */
export function newDirectives({ directives, problems }: Directives, others: Directives): Directives {
  const key = ({ place }: Directive | ReadingProblem): string => `${place.start.line} ${place.file}`;
  const read = new Set([...directives.map(key), ...problems.filter(({ rule }) => rule === faultySuppression).map(key)]);
  const isNew = (each: Directive | ReadingProblem): boolean => !read.has(key(each));
  return { directives: others.directives.filter(isNew), problems: others.problems.filter(isNew) };
}
