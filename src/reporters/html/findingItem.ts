import { resourceName } from '../../kube/resourceId.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { Finding } from '../../model/finding.ts';
import { shorten, shortenStart } from '../../model/shorten.ts';
import { placeText } from '../placesText.ts';
import { ruleUrl } from '../ruleUrl.ts';
import { severityWord } from '../severityWord.ts';
import { namesOf } from './choices.ts';
import type { Keys } from './keys.ts';
import { label } from './label.ts';
import { type Markup, markup } from './markup.ts';
import { sentence } from './sentence.ts';

/** The most of a message, and of a name. */
const longest = 1024;
const longestName = 300;

/** Related places beyond these are counted. */
const mostRelated = 5;

/** A finding as an item of the list of its file. */
export function findingItem(finding: Finding, keys: Keys, excerpt: Markup): Markup {
  const { severity, rule, message, place, resource, targets, environments, allowance } = finding;
  const { start } = place;
  const names = namesOf(finding);
  const facts = [
    markup`<span class="severity ${severity}">${severityWord[severity]}</span>`,
    markup`<a href="${ruleUrl(rule)}">${rule}</a>`,
    markup`<span>line ${start.line}, column ${start.column}</span>`,
    ...(resource ? [markup`<span>${shorten(resourceName(resource), longestName)}</span>`] : []),
    ...(targets.length > 0 ? [markup`<span>breaks on ${enumerate(targets, 10)}</span>`] : []),
    ...(environments.length > 0 ? [markup`<span>reaches ${enumerate(environments, 5)}</span>`] : []),
    ...(allowance ? [markup`<span>may differ: ${label(allowance)}</span>`] : []),
  ];
  return markup`<li class="finding" data-s="${severity}" data-r="${keys.rule(names.rule)}" data-e="${keys.environment(names.environment)}" data-t="${keys.target(names.target)}">
<h4>${sentence(shorten(message, longest))}</h4>
<p class="facts">${facts.map((fact) => markup`${fact} `)}</p>
${excerpt}${related(finding)}</li>
`;
}

function related({ related }: Finding): Markup {
  if (related.length === 0) return markup``;
  const shown = related.slice(0, mostRelated).map(
    ({
      place,
      message,
    }) => markup`<li><span class="muted">${shortenStart(placeText(place), longestName)}</span> ${sentence(shorten(message, longestName))}</li>
`,
  );
  const rest = related.length - shown.length;
  return markup`<ul class="related" aria-label="Related places">
${shown}${rest > 0 ? markup`<li>and ${rest} more</li>` : ''}</ul>
`;
}
