/** At most `length` UTF-16 code units of a text, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const isHighSurrogate = /[\ud800-\udbff]$/;
  return `${text.slice(0, length - 1).replace(isHighSurrogate, '')}…`;
}

/** The same, with the end of the text kept. */
export function shortenStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const isLowSurrogate = /^[\udc00-\udfff]/;
  return `…${text.slice(text.length - length + 1).replace(isLowSurrogate, '')}`;
}
