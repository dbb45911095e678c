import type { Command, Word } from '../../model/script.ts';
import { resolved } from './resolved.ts';

const manifest = /\.ya?ml(?:\.(?:tpl|tmpl|template|in|envsubst))?$/i;
/** As Linux has it: `PATH_MAX`. */
const longestPath = 4096;
/** YAML that tools read for themselves, and no cluster. */
const notApplied =
  /(?:^|[/_.-])(?:values|chart|docker-compose|compose|config|skaffold|mkdocs|openapi|swagger|taskfile)[^/]*\.ya?ml$|(?:^|\/)\.[^./]/i;

/** Text put into a manifest on its way to the cluster. */
export interface Substitution {
  /** The manifest that comes out: the file changed in place, or written. Absent where it goes on through a pipe. */
  readonly written?: Word;
  /** The manifest that is read. Absent where it comes through a pipe. */
  readonly read?: Word;
}

/** What `sed` or `envsubst` makes of manifests, judged by their names; empty for everything else. */
export function substitutionsBy(command: Command): Substitution[] {
  const { program, pipedTo } = command;
  const words = command.words.map(resolved);
  const inputs = (command.inputs ?? []).map(resolved);
  const outputs = (command.outputs ?? []).map(resolved);
  const isSed = program === 'sed' || program === 'gsed';
  if (!isSed && program !== 'envsubst') return [];
  const read = [...(isSed ? words : []), ...inputs].filter(isManifest);
  if (isSed && words.some(({ text }) => /^-[a-zA-Z]*i|^--in-place/.test(text))) return read.map((word) => ({ written: word, read: word }));
  const written = outputs.filter(isManifest);
  const [first] = read;
  if (written.length > 0) return written.map((word) => ({ written: word, ...(first && { read: first }) }));
  if (pipedTo === undefined) return [];
  return first ? [{ read: first }] : [{}];
}

function isManifest({ text }: Word): boolean {
  return text.length < longestPath && manifest.test(text) && !notApplied.test(text);
}
