import type { Report } from '../../model/report.ts';
import { severities } from '../../model/severity.ts';
import { checkedText } from '../checkedText.ts';
import { plural } from '../plural.ts';
import { severityWord } from '../severityWord.ts';
import { dial } from './dial.ts';
import { type Markup, markup } from './markup.ts';

/** The verdict: the score, and in words what it stands for. */
export function headline({ score, targets, findings, suppressed, counts }: Report): Markup {
  const found = severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return markup`<span class="${count > 0 ? severity : 'muted'}">${plural(count, severityWord[severity], `${severityWord[severity]}s`)}</span>`;
  });
  return markup`<header>
${dial(score)}
<div>
<p class="name">k8sport</p>
<h1>${score.value} of 100 on the way to ${targets.join(', ')}</h1>
<p class="lead">${found.flatMap((each, index) => (index > 0 ? [', ', each] : [each]))} in ${checkedText(counts)}.${
    suppressed.length > 0 ? ` ${suppressed.length} suppressed.` : ''
  }${score.capped ? ' Without the errors, the score would be higher: any error holds it down.' : ''}</p>
</div>
</header>`;
}
