/** What no terminal, log or page may get to see as it is. */
export const hostile = 'a\u001b[2J\u009b31m\u0007\u0000\r\n::error::x\u202eb\u2066\u2028\ufeff';

// oxlint-disable-next-line no-control-regex
export const dangerous = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

// oxlint-disable-next-line no-control-regex
export const colour = /\u001b\[\d+m/g;

/** What GitHub would act on. */
export const hostileMarkdown = [
  'a | b',
  'a \\| b',
  '`x` | y',
  '``` | ```',
  '<script>alert(1)</script>',
  '</details><h1>',
  '<!-- ',
  '@octocat',
  '`@octocat',
  'shop#1',
  '[a](https://example.com)',
  '![a](https://example.com/pixel.png)',
  'https://example.com www.example.com',
  '\\`@octocat\\`',
  '&lt;b&gt; &#64;octocat',
  '',
  ' ',
  '*bold* _em_ ~~gone~~ $x$',
] as const;

/** What comes to life in Markdown besides our own tags, headings and links to rules; and rows of another number of cells. */
export function alive(markdown: string, cells: readonly number[]): string[] {
  const outside = markdown
    .replaceAll(/<code>(?:[\w\s&#;]|[^ -~])*<\/code>|`[^`\n]+`/g, '')
    .replaceAll(/<\/?(?:details|summary)>|<br>|\[[\w-]+\]\(https:\/\/github\.com\/k8sport\/[\w/.-]+\)/g, '');
  const references = outside.replaceAll('&#35;&#8203;', '').replaceAll(/&#\d+;|^#+ /gm, '');
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return [
    ...(outside.match(/[<>`[\]\\~$@]|:\/\/|www\./g) ?? []),
    ...(references.match(/#.*/g) ?? []),
    ...rows.filter((row) => !cells.includes(row.split(/(?<!\\)\|/).length - 2)),
  ];
}
