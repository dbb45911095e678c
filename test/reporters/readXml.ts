export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly XmlElement[];
  readonly text: string;
}

// The characters of XML 1.0; with the `u` flag, half a surrogate pair is a character of its own and no member.
const document = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/;
const startTag = /<([a-z][a-z-]*)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/iy;
const endTag = /<\/([a-z][a-z-]*)\s*>/iy;
const characters = /[^<]+/y;
const attribute = /([a-z]+)="([^"]*)"/gi;

/**
 * Reads the part of XML 1.0 that reports need, and is strict about that part: elements, attributes with double quotes,
 * text, numeric and the five named references. No comments, sections, instructions and document types.
 * @throws Error where it is not well-formed.
 */
export function readXml(text: string): XmlElement {
  if (!document.test(text)) throw new Error('a character that XML 1.0 does not have');
  if (!declaration.test(text)) throw new Error('no declaration');
  const reader = new Reader(text.replace(declaration, '').trimEnd());
  const root = reader.element();
  if (!reader.atEnd()) throw new Error('something after the root');
  return root;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at === this.#text.length;
  }

  element(): XmlElement {
    const start = this.#take(startTag);
    if (!start) throw new Error(`no tag at ${this.#text.slice(this.#at, this.#at + 80)}`);
    const [, name, written, closed] = start as unknown as [string, string, string, string];
    const attributes: Record<string, string> = {};
    for (const [, key, value] of written.matchAll(attribute)) {
      if (Object.hasOwn(attributes, key!)) throw new Error(`${key} twice`);
      attributes[key!] = unescape(value!);
    }
    if (closed === '/') return { name, attributes, elements: [], text: '' };
    const elements: XmlElement[] = [];
    let text = '';
    for (;;) {
      const end = this.#take(endTag);
      if (end) {
        if (end[1] !== name) throw new Error(`${name} ends as ${end[1]}`);
        return { name, attributes, elements, text };
      }
      const run = this.#take(characters);
      if (run) text += unescape(run[0]);
      else elements.push(this.element());
    }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (text.includes(']]>')) throw new Error('the end of a section without a start');
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const [, decimal, name] = /^(?:#(\d+)|([a-z]+));$/.exec(reference) ?? [];
    const character = decimal === undefined ? named[name ?? ''] : String.fromCodePoint(Number(decimal));
    if (character === undefined || !document.test(character)) throw new Error(`&${reference} is no reference`);
    return character;
  });
}
