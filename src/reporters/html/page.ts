import { createHash } from 'node:crypto';
import { type Markup, markup, raw } from './markup.ts';
import { script } from './script.ts';
import { style } from './style.ts';

interface Page {
  readonly title: string;
  readonly body: Markup;
}

/** A whole document that loads nothing, and runs nothing but its own script. */
export function page({ title, body }: Page): string {
  const { text } = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${raw(`<style>${style}</style>`)}
</head>
<body>
${body}
${raw(`<script>${script}</script>`)}
</body>
</html>
`;
  return text;
}

/** Style and script by their hashes, and nothing else: whatever got past the escaping would neither run nor load. */
function policy(): string {
  return [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
