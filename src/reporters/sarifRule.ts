import type { RuleMeta } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { shorten } from '../model/shorten.ts';
import { ruleUrl } from './ruleUrl.ts';
import { sarifLevel } from './sarifLevel.ts';

/** The longest description GitHub takes. */
const longest = 1024;

const problemSeverities: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** What there is to say about a rule, or about anything else that has results. */
export interface DescribedRule extends Pick<RuleMeta, 'id' | 'summary' | 'why' | 'severity' | 'allowance' | 'since' | 'url'> {
  readonly category: string;
}

/**
 * Everything about a rule that GitHub, GitLab and editors show beside a finding. Without `name`, which must not be the
 * id, and without `security-severity`, which would make portability a vulnerability.
 */
export function sarifRule({ id, summary, why, category, severity, allowance, since, url = ruleUrl(id) }: DescribedRule): object {
  return {
    id,
    shortDescription: { text: shorten(summary, longest) },
    fullDescription: { text: shorten(firstParagraph(why), longest) },
    help: { text: `${why}\n\n${url}`, markdown: `${why}\n\n[Documentation of \`${id}\`](${url})` },
    helpUri: url,
    defaultConfiguration: { level: sarifLevel[severity] },
    properties: {
      tags: ['kubernetes', 'portability', category],
      precision: 'high',
      'problem.severity': problemSeverities[severity],
      ...(allowance && { allowance }),
      since,
    },
  };
}

function firstParagraph(markdown: string): string {
  return markdown
    .trim()
    .split(/\n\s*\n/, 1)[0]!
    .replaceAll('\n', ' ');
}
