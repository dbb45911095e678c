import { appendTo } from '../../model/appendTo.ts';
import type { Finding } from '../../model/finding.ts';
import { severities } from '../../model/severity.ts';
import { shortenStart } from '../../model/shorten.ts';
import { plural } from '../plural.ts';
import type { ReporterContext } from '../reporter.ts';
import { severityWord } from '../severityWord.ts';
import { sourceExcerpts } from '../sourceExcerpt.ts';
import { choicesOf } from './choices.ts';
import { filters } from './filters.ts';
import { findingItem } from './findingItem.ts';
import { type Keys, keysOf } from './keys.ts';
import { type Markup, markup } from './markup.ts';
import { source } from './source.ts';

/** How much a page takes, in UTF-16 code units: a browser opens that in a moment. What comes after `excerpts` has no source, what comes after `items` is counted. */
const room = { excerpts: 1_200_000, items: 3_500_000 };

/** The most of a file's name. */
const longestFile = 300;

/** With more findings, files are folded. */
const many = 200;

/** All findings by file, the worst file first. */
export function findingList(findings: readonly Finding[], context: Pick<ReporterContext, 'text'>): Markup {
  if (findings.length === 0)
    return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<p>None.</p>
</section>`;
  const choices = choicesOf(findings);
  const items = itemsWithin(findings, keysOf(choices), context);
  const listed = findings.filter((finding) => items.has(finding));
  const left = findings.length - listed.length;
  const isFolded = listed.length > many;
  return markup`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${filters(findings, choices)}
${left > 0 ? markup`<p>The page holds the worst ${listed.length}; ${plural(left, 'more is', 'more are')} left out. <code>--format json</code> has all of them.</p>\n` : ''}${byFile(
    listed,
  ).map(
    ([file, own]) => markup`<details class="file"${isFolded ? '' : markup` open`}>
<summary><h3>${shortenStart(file, longestFile)}</h3><span class="count muted" data-all="${countsOf(own)}">${countsOf(own)}</span></summary>
<ol class="findings">
${own.map((finding) => items.get(finding)!)}</ol>
</details>
`,
  )}</section>`;
}

/** The items of as many findings as there is room for, the worst first. */
function itemsWithin(findings: readonly Finding[], keys: Keys, context: Pick<ReporterContext, 'text'>): ReadonlyMap<Finding, Markup> {
  const excerptOf = sourceExcerpts(context);
  const items = new Map<Finding, Markup>();
  let used = 0;
  for (const finding of findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))) {
    const excerpt = used < room.excerpts ? source(excerptOf(finding), finding.place.start.line) : markup``;
    const item = findingItem(finding, keys, excerpt);
    used += item.text.length;
    if (used > room.items) break;
    items.set(finding, item);
  }
  return items;
}

/** Files with most errors first, then most warnings; within a file by line. */
function byFile(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) appendTo(files, finding.place.file, finding);
  return [...files].toSorted(([, a], [, b]) => {
    const worse = severities.map((severity) => count(b, severity) - count(a, severity));
    return worse.find((difference) => difference !== 0) ?? 0;
  });
}

function countsOf(findings: readonly Finding[]): string {
  return severities
    .map((severity) => [severity, count(findings, severity)] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => plural(count, severityWord[severity], `${severityWord[severity]}s`))
    .join(', ');
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
