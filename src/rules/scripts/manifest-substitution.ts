import type { ScriptRule } from '../../model/rule.ts';
import type { Command, Word } from '../../model/script.ts';
import { appliedBy } from '../../scripts/meaning/appliedManifests.ts';
import { kubectlOf } from '../../scripts/meaning/kubectlCall.ts';
import { substitutionsBy } from '../../scripts/meaning/substitution.ts';

export const manifestSubstitution: ScriptRule = {
  meta: {
    id: 'manifest-substitution',
    summary: 'A script puts text into manifests on their way to the cluster',
    why: `\`sed\` and \`envsubst\` make each deployment differ from the manifests that were reviewed, in a way that no overlay shows and that no tool can
compare: a sixth way to differ, beside image reference, secrets, storage class, service type and resources. An unset variable leaves an empty
value behind.

Say it in an overlay: \`kustomize edit set image\` or an \`images\` entry for tags, \`replicas\`, a patch or a \`configMapGenerator\` for the rest. Or
make it a Helm value.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    const applied = commands.flatMap((command) => appliedBy(command) ?? []);
    if (applied.length === 0) return;
    const paths = new Set(applied.flatMap((each) => [...each.files, ...each.kustomizations]).map(({ text }) => plain(text)));
    const folders = new Set([...paths].flatMap(topFolders));
    for (const [index, command] of commands.entries()) {
      const isApplied = substitutionsBy(command).some(({ written }) =>
        written
          ? isBelow(written, paths) || topFolders(written.text).some((folder) => folders.has(folder))
          : goesToKubectl(command, commands, index),
      );
      if (!isApplied) continue;
      yield {
        at: command,
        message: `\`${command.program}\` changes manifests on their way to the cluster, where no overlay shows it; use \`kustomize edit set image\`, a patch in an overlay, or a Helm value`,
      };
    }
  },
};

/** Whether a written file is an applied path, or below one. */
function isBelow({ text }: Word, applied: ReadonlySet<string>): boolean {
  const names = plain(text).split('/');
  return names.length < mostNames && names.some((_, index) => applied.has(names.slice(0, index + 1).join('/')));
}

/** The folder of the repository that a path goes through first, if any: a base is rarely applied itself, but an overlay beside it. */
function topFolders(path: string): string[] {
  const names = plain(path).split('/');
  const top = names.find((name) => name !== '..' && !/[$`({]/.test(name));
  return top !== undefined && top !== '' && top !== names.at(-1) ? [top] : [];
}

const mostNames = 100;

/** A path without `./` and slashes that mean nothing. What starts with `..` or a variable stays apart. */
function plain(path: string): string {
  const names = path.split('/').filter((name, index) => name !== '.' && (name !== '' || index === 0));
  return names.join('/');
}

/** Between a command and the one it is piped to stand at most the substitutions in its words. */
const mostBetween = 20;

function goesToKubectl({ pipedTo }: Command, commands: readonly Command[], index: number): boolean {
  const next = commands.slice(index + 1, index + 1 + mostBetween).find(({ program }) => program === pipedTo);
  const takes = next && appliedBy(next);
  return takes !== undefined && takes.files.some(({ text }) => text === '-' || text === '/dev/stdin') && !comesFromCluster(commands, index);
}

/** `kubectl get … | sed … | kubectl apply -f -` changes what runs, and no manifest. */
function comesFromCluster(commands: readonly Command[], index: number): boolean {
  for (let at = index; at > 0 && commands[at - 1]!.pipedTo === commands[at]!.program; at--) {
    if (kubectlOf(commands[at - 1]!)?.verbs[0]?.text === 'get') return true;
  }
  return false;
}
