import type { ScriptRule } from '../../model/rule.ts';
import type { Command, Word } from '../../model/script.ts';
import { commandLineOf, doesBegin } from '../../scripts/meaning/commandLine.ts';
import { appliedBy } from '../../scripts/meaning/appliedManifests.ts';
import { movingPartOf, movingRefOf } from '../../scripts/meaning/remoteManifest.ts';

export const unpinnedRemoteManifest: ScriptRule = {
  meta: {
    id: 'unpinned-remote-manifest',
    summary: 'A manifest is applied from an address that gives another one tomorrow',
    why: `\`kubectl apply -f https://…/main/install.yaml\` installs what the branch holds at that moment. The local cluster and production get
different versions, a re-run may upgrade without notice, and whoever can push to that branch can change both.

Name a release tag or a commit in the address, install the product's Helm chart with \`--version\`, or keep a copy of the manifest in the
repository.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const [index, command] of commands.entries()) {
      for (const { word, moving } of movingIn(command, commands[index + 1])) {
        yield {
          at: command,
          word,
          message: `what \`${moving}\` holds changes without notice; name a release tag or a commit in the address, or keep a copy of the manifest in the repository`,
        };
      }
    }
  },
};

interface Moving {
  readonly word: Word;
  readonly moving: string;
}

function movingIn(command: Command, next: Command | undefined): Moving[] {
  const applied = appliedBy(command);
  if (applied) return [...found(applied.files, movingPartOf), ...found(applied.kustomizations, movingRefOf)];
  const line = commandLineOf(command);
  if (command.program === 'kustomize' && doesBegin(line, 'build')) return found(line.verbs.slice(1), movingRefOf);
  const isFetched = /^(?:curl|wget)$/.test(command.program) && command.pipedTo === 'kubectl';
  return isFetched && next && appliedBy(next)?.files.some(({ text }) => text === '-') ? found(command.words, movingPartOf) : [];
}

function found(words: readonly Word[], part: (address: string) => string | undefined): Moving[] {
  return words.flatMap((word) => {
    const moving = part(word.text);
    return moving === undefined ? [] : [{ word, moving }];
  });
}
