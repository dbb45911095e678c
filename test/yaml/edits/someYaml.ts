import * as fc from 'fast-check';

/** Writes YAML in as many styles as people do; each comment is there once, so that a lost one is noticed. */
class Writer {
  readonly #pick: (below: number) => number;
  readonly #anchors: string[] = [];
  #comments = 0;
  #depth = 0;

  constructor(pick: (below: number) => number) {
    this.#pick = pick;
  }

  document(): string {
    const body = this.#chance(8) ? `${this.#flow()}\n` : this.#chance(6) ? this.#list('') : this.#map('');
    return `${this.#chance(4) ? this.#ownComment('') : ''}${body}`;
  }

  #chance(of: number): boolean {
    return this.#pick(of) === 0;
  }

  #oneOf<T>(of: readonly T[]): T {
    return of[this.#pick(of.length)]!;
  }

  #comment(): string {
    const mark = this.#oneOf(['#', '# ', '#\t', '## ']);
    return `${mark}c${this.#comments++}${this.#oneOf(['', ' a: b', ' "', " it's", ' - x', ' {'])}`;
  }

  #ownComment(indent: string): string {
    return this.#chance(4) ? '\n' : `${this.#oneOf([indent, indent, `${indent}  `])}${this.#comment()}\n`;
  }

  #lineEnd(): string {
    return `${this.#chance(5) ? `${this.#oneOf([' ', '  ', ' \t'])}${this.#comment()}` : this.#chance(12) ? ' ' : ''}\n`;
  }

  #map(indent: string): string {
    const count = 1 + this.#pick(4);
    const start = this.#pick(keys.length);
    let text = '';
    for (let index = 0; index < count; index++) {
      // Above the first key of an item there is a dash, and no line.
      if (index > 0 || indent === '') text += this.#chance(6) ? this.#ownComment(indent) : '';
      text += `${indent}${keys[(start + index) % keys.length]!}:${this.#behindColon(indent)}`;
    }
    if (this.#chance(10) && this.#anchors.length > 0) text += `${indent}<<: *${this.#oneOf(this.#anchors)}${this.#lineEnd()}`;
    return text;
  }

  #behindColon(indent: string): string {
    const kind = this.#depth > 3 ? 9 : this.#pick(14);
    this.#depth++;
    const step = this.#oneOf(['  ', '  ', '    ', ' ']);
    const below = indent + step;
    const between = this.#chance(8) ? this.#ownComment(below) : '';
    const anchor = this.#chance(10) ? this.#anchor() : '';
    const text =
      kind < 4
        ? `${anchor}${this.#lineEnd()}${between}${this.#map(below)}`
        : kind < 6
          ? `${anchor}${this.#lineEnd()}${between}${this.#list(this.#chance(2) ? indent : below)}`
          : kind < 7
            ? ` ${this.#flow()}${this.#lineEnd()}`
            : kind < 8
              ? this.#block(below)
              : this.#leaf(below);
    this.#depth--;
    return text;
  }

  /** A mapping with an anchor may be merged later, so only those of leaves and maps are remembered once they are written. */
  #anchor(): string {
    return ` &n${this.#pick(1000)}${this.#oneOf(['a', 'b'])}`;
  }

  #list(indent: string): string {
    let text = '';
    const gap = this.#oneOf([' ', ' ', '   ']);
    for (let count = 1 + this.#pick(3); count > 0; count--) {
      text += this.#chance(8) ? this.#ownComment(indent) : '';
      const kind = this.#depth > 3 ? 9 : this.#pick(8);
      const below = `${indent} ${gap}`;
      this.#depth++;
      if (kind < 3) text += `${indent}-${gap}${this.#map(below).slice(below.length)}`;
      else if (kind < 4) text += `${indent}-${gap}${this.#list(below).trimStart()}`;
      else if (kind < 5) text += `${indent}-${gap}${this.#flow()}${this.#lineEnd()}`;
      else if (kind < 6) text += `${indent}-${this.#block(below)}`;
      else text += `${indent}-${this.#leaf(below)}`;
      this.#depth--;
    }
    return text;
  }

  #block(indent: string): string {
    const header = this.#oneOf(['|', '|-', '>', '>-', '|+', '|', '>+']);
    const lines = this.#oneOf(['one', 'one\ntwo', 'a: b\n# not a comment\n- c', 'one\n\n  two', 'one\n\n', 'x\n\n\n']);
    const body = lines.split('\n').map((line) => (line === '' ? '' : indent + line));
    return ` ${header}${this.#lineEnd()}${body.join('\n')}\n`;
  }

  #leaf(indent: string): string {
    const known = this.#anchors.length > 0 && this.#chance(10);
    if (known) return ` *${this.#oneOf(this.#anchors)}${this.#lineEnd()}`;
    if (this.#chance(12)) return this.#lineEnd();
    if (this.#chance(12)) {
      const name = `l${this.#anchors.length}`;
      this.#anchors.push(name);
      return ` &${name} ${this.#oneOf(['{k: 1, l: 2}', '{m: [x]}'])}${this.#lineEnd()}`;
    }
    if (this.#chance(12)) return ` plain of\n${indent}two lines${this.#lineEnd()}`;
    if (this.#chance(12)) return ` "quoted of\n${indent}two lines"${this.#lineEnd()}`;
    return ` ${this.#chance(15) ? '!!str ' : ''}${this.#oneOf(leaves)}${this.#lineEnd()}`;
  }

  #flow(depth = 0): string {
    const isMap = this.#chance(2);
    const [open, close] = isMap ? ['{', '}'] : ['[', ']'];
    const isOnLines = depth === 0 && this.#chance(5);
    const start = this.#pick(flowKeys.length);
    const members = Array.from({ length: this.#pick(4) }, (_, index) => {
      const value = depth < 2 && this.#chance(4) ? this.#flow(depth + 1) : this.#oneOf(flowLeaves);
      return isMap ? `${flowKeys[(start + index) % flowKeys.length]!}: ${value}` : value;
    });
    if (members.length === 0) return this.#oneOf([open + close, `${open} ${close}`]);
    const space = this.#oneOf(['', ' ']);
    if (!isOnLines) return `${open}${space}${members.join(this.#oneOf([', ', ',  ']))}${this.#oneOf(['', '', ','])}${space}${close}`;
    const line = `\n${' '.repeat(10)}`;
    const written = members.map(
      (member, index) => `${member}${index < members.length - 1 ? ',' : ''}${this.#chance(4) ? ` ${this.#comment()}` : ''}`,
    );
    return `${open}${line}${written.join(line)}${line}${close}`;
  }
}

const keys = ['name', '"quoted key"', "'single'", 'a/b.c', 'x y', '1', 'true-ish', 'spec', 'image', 'port'];
const flowKeys = ['k', '"j"', "'s'", 'a.b/c', 'n'];
const leaves = [
  'x',
  '"x: y"',
  "'it''s'",
  '1',
  '0644',
  'yes',
  'null',
  '~',
  '1.10',
  'a#b',
  'http://a.b/c',
  '"\\u00e9\\n"',
  'é',
  '[]',
  '{}',
  "''",
  'a: b'.replace(': ', ':'),
];
const flowLeaves = ['x', '"x, y"', "'a]'", '1', 'null', '"#x"', 'a-b', '[]', '{}'];

/** A text of one to three documents. */
export const someYaml: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.nat({ max: 2 ** 20 }), { minLength: 40, maxLength: 200 }), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 7 }))
  .map(([numbers, count, form]) => {
    let at = 0;
    const writer = new Writer((below) => numbers[at++ % numbers.length]! % below);
    const text = Array.from({ length: count }, () => writer.document()).join('---\n');
    const whole = form === 1 ? `---\n${text}` : form === 2 ? text.trimEnd() : form === 3 ? `${text}\n\n# the end\n` : text;
    return form >= 6 ? whole.replaceAll('\n', '\r\n') : whole;
  });
