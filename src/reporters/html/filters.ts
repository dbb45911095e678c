import type { Finding } from '../../model/finding.ts';
import { severities } from '../../model/severity.ts';
import { severityWord } from '../severityWord.ts';
import { type Choices, type Dimension, dimensions } from './choices.ts';
import { type Markup, markup } from './markup.ts';

const titles: Readonly<Record<Dimension, string>> = { environment: 'environment', target: 'breaks on', rule: 'rule' };

/** The form that the script shows: without it, nothing would answer. */
export function filters(findings: readonly Finding[], choices: Choices): Markup {
  return markup`<form id="filters" class="filters" aria-label="Filter findings" autocomplete="off" hidden>
<fieldset><legend>severity</legend>
${severities.map((severity) => {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return markup`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severityWord[severity]} <span>${count}</span></label>
`;
})}</fieldset>
${dimensions.filter((dimension) => choices[dimension].length > 1).map((dimension) => select(dimension, choices))}<button type="reset">Show all</button>
<button type="button" id="fold">Fold all</button>
<p id="shown" class="muted" role="status"></p>
</form>`;
}

function select(dimension: Dimension, choices: Choices): Markup {
  const options = choices[dimension].map(({ key, name, count }) => markup`<option value="${key}">${name} (${count})</option>`);
  return markup`<label>${titles[dimension]} <select name="${dimension}"><option value="">all</option>${options}</select></label>
`;
}
