import { cutList } from './cutList.ts';

/** A list of items that are Markdown already; about `most` of them, and the number of the others. */
export function markdownList(items: readonly string[], most: number, what = ''): string[] {
  const { shown, left } = cutList(items, most);
  return [...shown.map((item) => `- ${item}`), ...(left > 0 ? [`- and ${left} more${what}`] : []), ''];
}
