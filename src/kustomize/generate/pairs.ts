import { readKustomizeScalar } from '../../yaml/kustomizeSchema.ts';
import { loadFile, needFile } from '../load/loadFile.ts';
import { isRemoteFile, leaveOutRemote } from '../load/remote.ts';
import { Refusal } from '../refusal.ts';
import type { Run } from '../run.ts';
import { itemsOf, lookup, textOf } from '../tree/lookup.ts';
import type { Node } from '../tree/node.ts';
import { Origin } from '../tree/origin.ts';
import { PartOf, Stretch } from '../tree/texts.ts';

/** One entry of a generated ConfigMap or Secret. */
export interface Pair {
  readonly key: string;
  /** Undefined where the bytes are no UTF-8 text. */
  readonly text: string | undefined;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly keyOrigin: Origin;
}

/** What a generator puts into its object: env files, literals and files, in that order. */
export function pairsOf(run: Run, root: string, generator: Node): Pair[] {
  const env = lookup(generator, 'env');
  const envs = [...(env && textOf(env) !== '' ? [env] : []), ...itemsOf(lookup(generator, 'envs'))];
  const pairs = [
    ...envs.flatMap((entry) => fromEnvFile(run, root, entry)),
    ...itemsOf(lookup(generator, 'literals')).map(fromLiteral),
    ...itemsOf(lookup(generator, 'files')).map((entry) => fromFile(run, root, entry)),
  ];
  const seen = new Set<string>();
  for (const { key, keyOrigin } of pairs) {
    if (seen.has(key)) throw new Refusal(`the key \`${key}\` is generated twice; remove one`, keyOrigin);
    seen.add(key);
    if (!isReadAsText(key))
      run.refuse(`the key \`${key}\` is not read as a text, and kustomize cannot print it; rename it`, keyOrigin.place());
  }
  return pairs;
}

/** Kustomize writes the keys it generates without quotes, and reads them again. */
function isReadAsText(key: string): boolean {
  return key === '~' || typeof readKustomizeScalar(key) === 'string';
}

function fromLiteral(entry: Node): Pair {
  const source = textOf(entry);
  const equals = source.indexOf('=');
  if (equals < 1) throw new Refusal('a literal is written `key=value`; add the key', entry.origin);
  const key = source.slice(0, equals);
  const quoted = /^(['"])[^]*\1$/.test(source.slice(equals + 1)) && source.length > equals + 2;
  const start = equals + 1 + (quoted ? 1 : 0);
  const text = source.slice(start, quoted ? -1 : undefined);
  const origin = text === '' ? entry.origin : new Origin(new PartOf(entry.origin, { start, length: text.length }));
  return { key, text, bytes: Buffer.from(text), origin, keyOrigin: entry.origin };
}

/** A file that would have to be fetched leaves its key, without a text. */
function fromFile(run: Run, root: string, entry: Node): Pair {
  const source = textOf(entry);
  const [head, tail, more] = source.split('=') as [string, string | undefined, string | undefined];
  if (more !== undefined) throw new Refusal('neither key nor path of a file can hold a `=`; rename it', entry.origin);
  if (head === '' || tail === '') throw new Refusal('a file is written `key=path` or `path`; add what is missing', entry.origin);
  const path = tail ?? head;
  const key = tail === undefined ? path.slice(path.lastIndexOf('/') + 1) : head;
  if (isRemoteFile(path)) {
    leaveOutRemote(run, entry, path);
    return { key, text: '', bytes: new Uint8Array(), origin: entry.origin, keyOrigin: entry.origin };
  }
  const file = needFile(run, root, path, entry.origin);
  const text = run.cache.text(file.path, run.nameOf(file.path), file.bytes);
  const origin = text && text.text !== '' ? new Origin(new Stretch(text, 0, text.text.length)) : entry.origin;
  return {
    key,
    text: text?.text,
    bytes: file.bytes,
    origin,
    keyOrigin: entry.origin,
  };
}

function fromEnvFile(run: Run, root: string, entry: Node): Pair[] {
  if (isRemoteFile(textOf(entry))) {
    leaveOutRemote(run, entry);
    return [];
  }
  const file = loadFile(run, root, textOf(entry), entry.origin) ?? needFile(run, root, textOf(entry), entry.origin);
  const source = run.cache.text(file.path, run.nameOf(file.path), file.bytes);
  if (!source) throw new Refusal(`\`${textOf(entry)}\` is no UTF-8 text, and an env file has to be; save it as UTF-8`, entry.origin);
  const pairs: Pair[] = [];
  let offset = 0;
  for (const line of source.text.split('\n')) {
    const trimmed = line.trimStart().replace(/\r$/, '');
    if (trimmed !== '' && !trimmed.startsWith('#')) pairs.push(fromLine(trimmed, source, offset + line.length - line.trimStart().length));
    offset += line.length + 1;
  }
  return pairs;
}

function fromLine(line: string, source: Stretch['source'], start: number): Pair {
  const equals = line.indexOf('=');
  const key = equals === -1 ? line : line.slice(0, equals);
  const text = equals === -1 ? '' : line.slice(equals + 1);
  const whole = new Origin(new Stretch(source, start, start + line.length));
  const origin = text === '' ? whole : new Origin(new Stretch(source, start + equals + 1, start + line.length));
  return { key, text, bytes: Buffer.from(text), origin, keyOrigin: whole };
}
