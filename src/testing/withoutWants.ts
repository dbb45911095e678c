/** A fixture as documentation shows it: without the wants. */
export function withoutWants(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*#\s*want/.test(line))
    .map((line) => line.replace(/\s*#\s*want\b.*$/, ''))
    .join('\n');
}
