import { markup, type Markup } from './markup.ts';

/** A message: what stands in backticks becomes code. */
export function sentence(text: string): Markup {
  const parts = text.split('`');
  return markup`${parts.map((part, index) => {
    if (index % 2 === 0) return part;
    return index < parts.length - 1 ? markup`<code>${part}</code>` : `\`${part}`;
  })}`;
}
