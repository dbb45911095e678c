import { posix } from 'node:path';
import { foldersAbove } from '../../kube/nearby/foldersAbove.ts';
import type { ScriptRule } from '../../model/rule.ts';
import type { Command, Word } from '../../model/script.ts';
import { isJudged, normalized, stretchesIn } from '../../scripts/meaning/judgedPaths.ts';
import { appliedBy } from '../../scripts/meaning/appliedManifests.ts';

export const unversionedKubectlApply: ScriptRule = {
  meta: {
    id: 'unversioned-kubectl-apply',
    summary: 'A script applies a file that is not in the repository',
    why: `What a script applies, but no environment holds, cannot be reviewed, compared or promoted: the file is not in version control, or
production never gets it. The usual ones are a \`secret.yaml\` that lies on somebody's machine, and a path that moved.

Keep the manifest in the repository and make it part of an environment, such as by \`resources\` of its kustomization. A Secret goes there
sealed or encrypted, or as an ExternalSecret.

Found where other manifests were checked together with the script. Silent about paths that hold variables, absolute paths, what the script itself
writes, fetches or unpacks, and about instructions in Markdown, which may speak of the reader's own files.`,
    category: 'scripts',
    severity: 'info',
    since: '0.1.0',
  },

  *checkScript({ file, language, commands }, { files, exists }) {
    if (language === 'markdown' || files.size === 0 || commands.some(bringsFiles)) return;
    const written = new Set(commands.flatMap(writtenBy).map(normalized));
    const isThere = (path: string): boolean => foldersAbove(file).some((folder) => exists(posix.join(folder, path)));
    for (const command of commands) {
      for (const word of wordsOfPaths(command)) {
        const path = normalized(word.text);
        if (path === '' || isJudged(word, files) || isWritten(path, written) || isThere(path)) continue;
        yield {
          at: command,
          word,
          message: `there is no \`${word.text}\` here; keep what is applied in version control, and make it part of an environment`,
        };
      }
    }
  },
};

/** The paths in the repository that a command applies. */
function wordsOfPaths(command: Command): readonly Word[] {
  const applied = command.isElsewhere ? undefined : appliedBy(command);
  if (!applied) return [];
  return [...applied.files.filter(isManifestPath), ...applied.kustomizations].filter(isInRepository);
}

function isManifestPath({ text }: Word): boolean {
  return /(?:\.ya?ml|\.json|\/[^/.]*|^[^/.]+)$/i.test(text);
}

function isInRepository({ text, isLiteral }: Word): boolean {
  return isLiteral && text !== '-' && !/^(?:[~/]|[a-z]:[\\/]|[a-z][a-z+.-]*:\/\/|git@|github\.com\/)|[<>$%{}]/i.test(text);
}

/** Whether files may come to the repository that nobody knows. */
function bringsFiles({ program, words }: Command): boolean {
  const [first] = words.filter(({ text }) => !text.startsWith('-')).map(({ text }) => text);
  if (program === 'git') return first === 'clone' || first === 'submodule';
  return /^(?:tar|unzip|wget|aria2c|make|helmify|kompose|jsonnet|cue|cdk8s|kubeseal|sops)$/.test(program);
}

/** What a command writes, as far as its words tell. */
function writtenBy({ program, words, outputs = [] }: Command): string[] {
  const isCopy = /^(?:cp|mv|install|tee|touch|mkdir|curl|ln|rsync|openssl|gpg|helm|ytt|yq)$/.test(program);
  return [...outputs, ...(isCopy ? words : [])].map(({ text }) => text);
}

/** Whether the script writes the file, a folder above it, or something in it. */
function isWritten(path: string, written: ReadonlySet<string>): boolean {
  return isJudged({ text: path }, written) || stretchesIn(path).some((each) => written.has(each));
}
