import { printable } from '../printable.ts';

const awkward = /[`|\\]|^ | $|^$/;
const punctuation = /[!-/:-@[-`{-~]/g;

/**
 * Text from a manifest as code. In a span of code GitHub reads no HTML, no mentions and no links; what would end the span
 * or the cell of a table goes into an element, as numeric entities.
 */
export function markdownCode(text: string): string {
  const safe = printable(text);
  return awkward.test(safe) ? `<code>${safe.replace(punctuation, entity)}</code>` : `\`${safe}\``;
}

/** A sentence: what stands in backticks becomes code, and nothing of the rest is markup, a mention or a reference. */
export function markdownText(text: string): string {
  return printable(text)
    .split('`')
    .map((part, index, parts) => (index % 2 === 1 && index < parts.length - 1 ? markdownCode(part) : plain(part)))
    .join('');
}

// A space of no width keeps `@name` and `#1` from becoming links, which entities do not.
function plain(text: string): string {
  return text.replace(/[#$&*<>@[\\\]_`{|}~]|:(?=\/\/)|(?<=www)\./gi, (character) =>
    /[@#]/.test(character) ? `${entity(character)}&#8203;` : entity(character),
  );
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
