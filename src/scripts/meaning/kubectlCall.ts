import type { Command } from '../../model/script.ts';
import { type CommandLine, commandLineOf } from './commandLine.ts';

/** What kubectl is asked to do, `oc` included, and the kubectl that `minikube`, `microk8s` and `k3s` bring; undefined for other programs. */
export function kubectlOf(command: Command): CommandLine | undefined {
  const { program, words } = command;
  if (program === 'kubectl' || program === 'oc') return commandLineOf(command);
  if (program === 'microk8s.kubectl') return commandLineOf({ program: 'kubectl', words });
  if (program !== 'minikube' && program !== 'microk8s' && program !== 'k3s') return undefined;
  const at = words.findIndex(({ text }) => text === 'kubectl');
  if (at === -1 || words[at] !== commandLineOf(command).verbs[0]) return undefined;
  const from = words[at + 1]?.text === '--' ? at + 2 : at + 1;
  return commandLineOf({ program: 'kubectl', words: words.slice(from) });
}
