import type { ScriptRule } from '../../model/rule.ts';
import type { Command, Word } from '../../model/script.ts';
import { appliedBy } from '../../scripts/meaning/appliedManifests.ts';
import { kubectlOf } from '../../scripts/meaning/kubectlCall.ts';
import { substitutionsBy } from '../../scripts/meaning/substitution.ts';
import { isJudged } from '../../scripts/meaning/judgedPaths.ts';

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

  *checkScript({ commands }, { files }) {
    const applied = commands.flatMap((command) => appliedBy(command) ?? []);
    if (applied.length === 0) return;
    const paths = applied.flatMap(({ files, kustomizations }) => [...files, ...kustomizations]);
    for (const [index, command] of commands.entries()) {
      const isApplied = substitutionsBy(command).some(({ written }) =>
        written ? paths.some((path) => holds(path, written)) || isJudged(written, files) : goesToKubectl(command, commands, index),
      );
      if (!isApplied) continue;
      yield {
        at: command,
        message: `\`${command.program}\` changes manifests on their way to the cluster, where no overlay shows it; use \`kustomize edit set image\`, a patch in an overlay, or a Helm value`,
      };
    }
  },
};

/** Whether an applied path is a written file, or a folder above it. */
function holds({ text: path }: Word, { text: file }: Word): boolean {
  const [folder, name] = [plain(path), plain(file)];
  return name === folder || (folder !== '.' && name.startsWith(`${folder}/`));
}

function plain(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}

function goesToKubectl({ pipedTo }: Command, commands: readonly Command[], index: number): boolean {
  const next = commands.slice(index + 1).find(({ program }) => program === pipedTo);
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
