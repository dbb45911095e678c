import { printable } from '../printable.ts';

/** Text that is HTML already: made by `markup` alone. */
class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Markup = Html;

type Part = Markup | string | number | readonly Part[];

/**
 * A template of HTML. Whatever is put in is escaped, for text and for values in double quotes alike, unless it was made by
 * `markup` itself. Lists are joined.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Html(strings.reduce((text, string, index) => text + render(parts[index - 1]!) + string));
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(render).join('') : escape(String(part));
}

/** The only place where text from manifests becomes HTML; what would move or turn the text is spelt out. */
function escape(text: string): string {
  return printable(text).replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Our own style or script, as the content security policy has its hash; never anything from outside. */
export function raw(text: string): Markup {
  return new Html(text);
}
