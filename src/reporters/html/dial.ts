import type { Grade, Score } from '../../model/report.ts';
import { type Markup, markup } from './markup.ts';

const tone: Readonly<Record<Grade, string>> = { A: 'good', B: 'good', C: 'warning', D: 'warning', F: 'error' };

/** The score as a ring that is closed at 100. */
export function dial({ value, grade }: Score): Markup {
  return markup`<svg class="dial ${tone[grade]}" viewBox="0 0 120 120" role="img" aria-label="Score ${value} of 100, grade ${grade}">
<circle class="track" cx="60" cy="60" r="52"/>
<circle class="arc" cx="60" cy="60" r="52" pathLength="100" stroke-dasharray="${value} 100" transform="rotate(-90 60 60)"/>
<text class="value" x="60" y="67">${value}</text>
<text class="grade" x="60" y="88">grade ${grade}</text>
</svg>`;
}
