import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './compositeRun.ts';

export const page = readFileSync(path.join(repository, 'docs/ci.md'), 'utf8');

interface Block {
  readonly language: string;
  /** The file it belongs into, which its first line names in a comment. */
  readonly file: string | undefined;
  readonly text: string;
}

/** The code blocks of docs/ci.md. */
export const blocks: readonly Block[] = [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  file: /^(?:#|\/\/) (\S*[./]\S*)\n/.exec(text!)?.[1],
  text: text!,
}));

/** The blocks that belong into a file whose name matches. */
export function documented(name: RegExp): readonly (Block & { readonly file: string })[] {
  return blocks.filter((block): block is Block & { readonly file: string } => block.file !== undefined && name.test(block.file));
}
