import type { Span } from '../../model/resource.ts';
import { isForProgram } from './placeholders.ts';

/** What a text asks a person to fill in, and where it does. */
export interface Request {
  readonly text: string;
  readonly span: Span;
  /** The setting of a file that waits for it. */
  readonly name?: string;
}

/** Each begins with, or holds, one of these: most texts need no further look. */
const hint = /<[a-z]|your|change[-_]?me|replace[-_]?(?:me|with|this|by)|todo|fixme|tbd|xxxx|account|_here|-here|\.iam\.gserviceaccount/i;

/** `<your domain>`, but no tag, no generic type, no named group of a regular expression, and nothing that stands for "no value". */
const bracketed =
  /(?<![\w<?(\\])<(?!(?:none|nil|null|no value|unset|unknown|undefined|empty|default|any)>)[A-Za-z](?:[\w .'-]*\w)?>(?!\w)/i;

/** Things of which everybody has their own. */
const belongings =
  'account|api|app|application|aws|azure|bucket|client|cluster|company|db|database|dns|domain|email|gcp|github|host|hostname|hosted|id|image|ip|key|name|namespace|openai|org|organization|own|password|project|region|registry|repo|repository|role|secret|server|service|site|storage|subscription|team|tenant|token|user|username|vault|zone';

const words: readonly RegExp[] = [
  /(?<![A-Za-z\d])(?:(?:change|replace)[-_]?me|replace[-_](?:with|this|by)[-_][\w-]*)(?![A-Za-z\d])/i,
  /(?<![A-Za-z\d])(?:insert|paste|put|enter|your)[-_][\w-]{0,60}[-_]here(?!\w)/i,
  /(?<![A-Za-z\d_-])YOUR[-_][A-Z][A-Z\d_-]*/,
  new RegExp(String.raw`(?<![\w-])your[-_](?:${belongings})(?![a-z\d])[\w-]*`, 'i'),
  /(?<![\w-])your-[\w-]+(?=\.(?:com|net|org|io|dev|app|cloud)(?![\w-]))/i,
  /(?<![\w-])your(?:domain|company|organi[sz]ation|email|bucket|account|registry|username|password|server|hostname|project)(?![a-z\d])/i,
  /^(?:TODO|FIXME|TBD)(?=$|[:\s])|(?<=[/=.@])(?:TODO|FIXME)(?=$|[/:.])/,
  /(?<![A-Za-z\d])(?:x{5,}|X{4,})(?![A-Za-z\d])/,
  /(?<=\barn:aws[\w-]{0,12}:[\w-]{0,30}:[\w-]{0,30}:)[A-Z_]{5,}(?=:)/,
  /(?<=@)[A-Z][A-Z_]{3,}(?=\.iam\.gserviceaccount\.com)/,
  /(?<![A-Za-z\d])[A-Z_]*ACCOUNT[A-Z_]*(?=\.dkr\.ecr\.)/,
];

/** Longer lines are prose, data or programs. */
const longest = 300;

/** Whether a text may ask for something: quick, for most do not. */
export function mayRequest(text: string): boolean {
  return hint.test(text);
}

/**
 * Where a text addresses a person: `<your-domain>`, `CHANGEME`, `REPLACE_WITH_ARN`, `YOUR_PROJECT`, `TODO`. Variables are for programs, and
 * are none. In prose and commands such words mean nothing, so a text is one word but for what stands in brackets, or a file of settings.
 */
export function requestsIn(text: string): readonly Request[] {
  if (text.trimEnd().includes('\n')) return inFile(text);
  const request = inValue(text);
  return request ? [request] : [];
}

function inValue(text: string): Request | undefined {
  if (text.length > longest || !hint.test(text) || isForProgram(text)) return undefined;
  const isMarkup = text.includes('</') || text.includes('/>') || text.includes('=>');
  const match = (isMarkup ? null : bracketed.exec(text)) ?? firstOf(text);
  if (!match) return undefined;
  const isSentence = /\s/.test(text.trim().replaceAll(brackets, ''));
  return isSentence && !shortNote.test(text) ? undefined : { text: match[0], span: { start: match.index, length: match[0].length } };
}

const brackets = new RegExp(bracketed, 'gi');
const shortNote = /^(?:TODO|FIXME|TBD)\b.{0,60}$/;

function firstOf(text: string): RegExpExecArray | null {
  for (const word of words) {
    const match = word.exec(text);
    if (match) return match;
  }
  return null;
}

/** A setting of a file: `bucket: <your-bucket>`, `"host" = "CHANGEME",`. */
const setting =
  /^\s*(?:- )?["']?(?<name>[\w./-]{1,100})["']?\s{0,3}[:=]\s{0,40}["']?(?<value>[^\s"'#].{0,200}?)["']?\s*(?:[,;]\s*)?(?:#.*)?$/;

/** Line by line; programs and markup hold no settings. */
function inFile(text: string): Request[] {
  const requests: Request[] = [];
  if (!hint.test(text) || /^(?:#!|\s*<)/.test(text)) return requests;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { name, value } = (line.length <= longest && hint.test(line) && setting.exec(line)?.groups) || {};
    const request = value === undefined ? undefined : inValue(value);
    if (request) {
      const start = offset + line.lastIndexOf(value!) + request.span.start;
      requests.push({ text: request.text, span: { start, length: request.span.length }, name: name! });
    }
    offset += line.length + 1;
  }
  return requests;
}
