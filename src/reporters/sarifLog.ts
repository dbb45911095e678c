import type { Finding } from '../model/finding.ts';
import { printableJson } from './printable.ts';
import type { ReporterContext } from './reporter.ts';
import { sarifNotifications } from './sarifNotifications.ts';
import { sarifResults, type ResultIdentity } from './sarifResult.ts';
import { sarifRule, type DescribedRule } from './sarifRule.ts';
import { sourceRoot } from './sarifUri.ts';
import { worstFirst } from './worstFirst.ts';

/** GitHub and GitLab keep no more of one run, and not always the worst. */
const mostResults = 5000;

interface Run<F extends Finding> {
  /** The version of k8sport. */
  readonly version: string;
  readonly rules: readonly DescribedRule[];
  readonly findings: readonly F[];
  readonly notes: readonly string[];
  /** What a result is recognised by. */
  readonly identity: ResultIdentity<F>;
}

/**
 * SARIF 2.1.0, on one line, since a full run with indentation is more than GitLab takes. A category is left out, which
 * would outweigh the one of the upload.
 */
export async function sarifLog<F extends Finding>(
  { version, rules, findings, notes, identity }: Run<F>,
  context: ReporterContext,
): Promise<string> {
  const ruleIds = rules.map(({ id }) => id);
  const kept = worstFirst(findings).slice(0, mostResults);
  const told = { findings: kept, ruleIds, notes, left: findings.length - kept.length, most: mostResults };
  const resultOf = sarifResults(ruleIds, context, identity);
  const results: object[] = [];
  for (const finding of kept) results.push(await resultOf(finding));
  const run = {
    tool: {
      driver: {
        name: 'k8sport',
        fullName: `k8sport ${version}`,
        semanticVersion: version,
        informationUri: 'https://github.com/k8sport/k8sport',
        rules: rules.map(sarifRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: sarifNotifications(told, context) }],
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return printableJson(`${JSON.stringify(log)}\n`);
}
