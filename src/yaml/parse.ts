import { load, type Schema, YAMLException } from 'js-yaml';
import { hasExcessiveAliases } from './aliases.ts';
import { escapedSlash } from './escapedSlash.ts';
import { withGoFinalNewline } from './finalNewline.ts';
import { hasMapAsKey } from './mapKeys.ts';
import { maxDepth, schema as kubectlSchema } from './schema.ts';

interface Parsed {
  readonly value: unknown;
  readonly problems: readonly { readonly message: string; readonly offset: number }[];
}

/** Reads one document. A repeated key is a problem, but the document is still read, the last value winning as in kubectl. */
export function parseValue(text: string, schema: Schema = kubectlSchema): Parsed {
  const nul = text.indexOf('\0');
  if (nul !== -1) return broken('NUL byte; a manifest is text, remove the byte or save the file as UTF-8', nul);
  try {
    return guarded(text, load(text, { schema, maxDepth } as object), schema);
  } catch (error) {
    const problem = describe(error, text);
    if (!isDuplicateKey(error)) return { value: undefined, problems: [problem] };
    try {
      const parsed = guarded(text, load(text, { schema, maxDepth, json: true } as object), schema);
      return { value: parsed.value, problems: [problem, ...parsed.problems] };
    } catch (second) {
      return { value: undefined, problems: [problem, describe(second, text)] };
    }
  }
}

function guarded(text: string, value: unknown, schema: Schema): Parsed {
  if (text.includes('&') && anchor.test(text) && hasExcessiveAliases(value)) {
    return broken('aliases that contain themselves or expand to more than a million values; write the values out', text.indexOf('*'));
  }
  if (hasMapAsKey(value, text)) return broken('a map stands where a key belongs; quote the text if it begins with `{`', text.indexOf('{'));
  // What kubectl reads may be JSON, and then may hold them.
  const slash = schema === kubectlSchema ? -1 : escapedSlash(text, schema);
  if (slash !== -1) return broken('kustomize does not know the escape `\\/`; write `/`', slash);
  const mayEndInBlock = !text.endsWith('\n') && blockHeader.test(text);
  return { value: mayEndInBlock ? withGoFinalNewline(value, text) : value, problems: [] };
}

const anchor = /[\s[{,]&\w/;
const blockHeader = /[|>][-+\d]*[ \t]*(?:#.*)?$/m;

function broken(message: string, offset: number): Parsed {
  return { value: undefined, problems: [{ message, offset }] };
}

function isDuplicateKey(error: unknown): boolean {
  return error instanceof YAMLException && error.reason === 'duplicated mapping key';
}

function describe(error: unknown, text: string): { message: string; offset: number } {
  if (!(error instanceof YAMLException)) throw error;
  const { reason, mark } = error;
  const isSecondObject = isDuplicateKey(error) && mark?.column === 0 && /^(?:apiVersion|kind):/.test(text.slice(mark.position));
  const message = isSecondObject ? secondObject : (hints.find(([pattern]) => pattern.test(reason))?.[1] ?? reason);
  return { message, offset: reason.startsWith('unexpected end of the stream within') ? openingOf(text) : (mark?.position ?? 0) };
}

/** Where the text begins that is never closed; the parser itself notices at the end of the document. */
function openingOf(text: string): number {
  const open: number[] = [];
  const listener = (event: string, { position }: { readonly position: number }): void => {
    if (event === 'open') open.push(position);
    else open.pop();
  };
  try {
    load(text, { schema: kubectlSchema, maxDepth, listener } as object);
  } catch {
    // The same error again; what is left open is what we came for.
  }
  const start = open.at(-1) ?? 0;
  return start + /^\s*/.exec(text.slice(start))![0].length;
}

const secondObject = 'a second object begins without `---` above it, and takes the place of the first; write `---`';

/** The parser's words, in ours: what is wrong, then what to do. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'the key is written twice, and only the last value counts; remove one'],
  [/maxDepth/, `nested deeper than ${maxDepth} levels; no API server accepts that, flatten it`],
  [/tab characters must not be used/, 'a tab is used for indentation; YAML allows spaces only'],
  [/unexpected end of the stream within a (single|double) quoted/, 'a quoted text is never closed; add the closing quote'],
  [/unexpected end of the stream within a flow collection/, 'a `{` or `[` is never closed; add the closing bracket'],
  [/unidentified alias/, 'the alias has no anchor in this document; anchors do not reach across `---`'],
  [/bad indentation of a mapping entry/, 'the indentation does not match the lines above; or a value that contains `: ` needs quotes'],
  [/bad indentation of a sequence entry/, 'the indentation of this list item does not match the items above'],
  [/multiline key may not be an implicit key/, 'a `:` is missing on this line or the one above, or a text needs quotes'],
  [/a colon is missed/, 'a `:` after the key is missing, or the indentation is wrong'],
  [/end of the stream or a document separator is expected/, 'this line does not belong to what stands above; check its indentation'],
  [/non-printable characters|expected valid JSON character/, 'a control character stands in the text; remove it'],
];
