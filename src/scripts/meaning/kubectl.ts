import type { Command, Word } from '../../model/script.ts';
import { type CommandLine, commandLineOf, doesBegin, valuesOf } from './commandLine.ts';

const verbs = new Set(['apply', 'create', 'replace']);

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

/** Manifests that a command brings to a cluster: files, folders, addresses, `-`. */
export interface AppliedManifests {
  /** Of `-f`. */
  readonly files: readonly Word[];
  /** Of `-k`. */
  readonly kustomizations: readonly Word[];
}

/** What a command applies, creates or replaces; undefined for commands that do no such thing. */
export function appliedBy(command: Command): AppliedManifests | undefined {
  const line = kubectlOf(command);
  const verb = line?.verbs[0]?.text ?? '';
  // `kubectl create configmap` makes an object of its words.
  if (!line || !verbs.has(verb) || (verb === 'create' && line.verbs.length > 1)) return undefined;
  if (doesBegin(line, 'apply', 'edit-last-applied')) return undefined;
  return { files: listed(valuesOf(line, '-f', '--filename')), kustomizations: listed(valuesOf(line, '-k', '--kustomize')) };
}

/** `-f a.yaml,b.yaml`. */
function listed(words: readonly Word[]): Word[] {
  return words.flatMap((word) =>
    word.text
      .split(',')
      .filter(Boolean)
      .map((text) => ({ ...word, text })),
  );
}
