/** Text that leads to a page where it is clicked on, as OSC 8 has it; a URL holds no control character. */
export function hyperlink(text: string, url: string): string {
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}

// oxlint-disable-next-line no-control-regex
const mark = /\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** The text alone. */
export function withoutHyperlinks(text: string): string {
  return text.replace(mark, '');
}
