import { type HtmlNode, parse } from 'parse5';

/** What a browser makes of a page; a page that is not well-formed is an error. Characters that are none are up to the manifest. */
export function parsed(html: string): HtmlNode {
  const errors: string[] = [];
  const document = parse(html, { sourceCodeLocationInfo: true, onParseError: ({ code }) => errors.push(code) });
  const faults = errors.filter((code) => code !== 'noncharacter-in-input-stream');
  if (faults.length > 0) throw new Error(faults.join(', '));
  return document;
}

/** All elements, in the order of the page. */
export function elements(node: HtmlNode): HtmlNode[] {
  const own = node.tagName === undefined ? [] : [node];
  return [...own, ...(node.childNodes ?? []).flatMap(elements)];
}

export function attribute({ attrs = [] }: HtmlNode, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

export function textOf(node: HtmlNode): string {
  return node.nodeName === '#text' ? node.value! : (node.childNodes ?? []).map(textOf).join('');
}
