/** What is used of parse5, whose version 5 brings no types. */
declare module 'parse5' {
  interface HtmlNode {
    readonly nodeName: string;
    readonly tagName?: string;
    readonly attrs?: readonly { readonly name: string; readonly value: string }[];
    readonly childNodes?: readonly HtmlNode[];
    /** Of text. */
    readonly value?: string;
  }

  function parse(
    html: string,
    options?: { readonly onParseError?: (error: { readonly code: string }) => void; readonly sourceCodeLocationInfo?: boolean },
  ): HtmlNode;
}
