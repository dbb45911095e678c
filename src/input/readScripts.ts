import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Script, ScriptLanguage } from '../model/script.ts';
import { ignoreCommentsIn } from '../scripts/ignoreComments.ts';
import { languageOf } from '../scripts/languageOf.ts';
import type { IgnoreComment } from '../yaml/comments.ts';
import { Source } from '../yaml/source.ts';
import { decode } from './decode.ts';
import { type FoundFile, mayBeManifest } from './discover.ts';
import { directivesInComments, type Directives } from './directivesInComments.ts';
import { languageOfShebang } from './shebang.ts';
import { slashed } from './slashed.ts';

/** Larger ones were made by a program, and are no place to look for commands. */
const maxBytes = 1024 * 1024;

/** What commands about clusters and their images begin with; a file without any of these words has none. */
const telling =
  /\b(?:minikube|kind|k3d|k3s|microk8s|ctlptl|colima|kubectl|oc|helm|kustomize|skaffold|tilt|docker|podman|nerdctl|buildah|ko|crane|skopeo|ctr|envsubst)\b|\/etc\/hosts|kubeContext|allow_k8s_contexts/;

/** What pushes images without a word about the program that does. */
const publishing =
  /\b(?:jib\w*|goreleaser|kaniko|gcloud|acr|earthly|werf|devspace|bazel|bazelisk|buildpacks?|bootBuildImage|build-image)\b|\/\.github\/workflows\//;

/** They name images without a word about the program that builds them. */
const aboutImages: ReadonlySet<ScriptLanguage> = new Set(['compose', 'bake', 'pipeline']);

/** Whether a file may hold commands, told from its name; without an extension, from its first line. */
export function mayBeScript(file: string): boolean {
  return languageOf(slashed(file)) !== undefined || languageOfShebang(file) !== undefined;
}

export interface Scripts extends Directives {
  readonly scripts: readonly Script[];
  /** Texts by file, as places name it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that were read, those that may be manifests as well left out. */
  readonly files: number;
  /** What was left out, and why: a sentence each. */
  readonly notes: readonly string[];
}

/** Reads the files with commands among some, and the commands in them. What cannot be read is left out, with a note. */
export async function readScripts(files: readonly FoundFile[], cwd: string): Promise<Scripts> {
  const scripts: Script[] = [];
  const texts = new Map<string, string>();
  const notes: string[] = [];
  const comments: IgnoreComment[] = [];
  let count = 0;
  // In one order however they were found: where two scripts build an image, the first is named.
  for (const { path: file } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const language = languageOf(slashed(file)) ?? languageOfShebang(file);
    if (!language) continue;
    const name = slashed(path.relative(cwd, file));
    const text = textOf(file);
    if (typeof text !== 'string') {
      notes.push(`${name}: ${text.fault}, so its commands were not read`);
      continue;
    }
    if (!mayBeManifest(file)) count++;
    const source = new Source(name, text);
    const own = ignoreCommentsIn(source, language);
    comments.push(...own);
    if (own.length > 0) texts.set(name, text);
    if (!telling.test(text) && !aboutImages.has(language) && (language === 'markdown' || !publishing.test(text))) continue;
    const { readScript } = await import('../scripts/readScript.ts');
    const script = await readScript(source, language);
    if (script.commands.length + script.settings.length === 0) continue;
    scripts.push(script);
    texts.set(name, text);
  }
  return { scripts: scripts.toSorted(inOrder), texts, files: count, notes, ...directivesInComments(comments) };
}

/** What is run before what is read by people, so that messages name it first. */
function inOrder(a: Script, b: Script): number {
  return Number(a.language === 'markdown') - Number(b.language === 'markdown') || (a.file < b.file ? -1 : 1);
}

function textOf(file: string): string | { readonly fault: string } {
  try {
    const { size } = statSync(file);
    if (size > maxBytes) return { fault: `is ${Math.round(size / 1024 / 1024)} MB` };
    const bytes = readFileSync(file);
    const { text, invalidAt } = decode(bytes);
    if (invalidAt === undefined) return text;
    return bytes.includes(0) ? { fault: 'is no text' } : new TextDecoder('windows-1252').decode(bytes);
  } catch (error) {
    return { fault: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})` };
  }
}
