import { addonEquivalents, commonAddons } from '../../clusters/addonEquivalents.ts';
import type { ScriptRule } from '../../model/rule.ts';
import type { Command, Word } from '../../model/script.ts';
import { commandLineOf, valuesOf } from '../../scripts/meaning/commandLine.ts';
import { createsCluster } from '../../scripts/meaning/createsCluster.ts';

export const minikubeAddon: ScriptRule = {
  meta: {
    id: 'minikube-addon',
    summary: 'A command switches on an add-on of minikube or MicroK8s',
    why: `An add-on is part of the local product. What it brings (an Ingress controller, a registry, metrics) has another version, other settings and
often another name than what production has in its place, and no file of the repository says so.

Install what the application needs in the same way everywhere: with \`helm upgrade --install\` in a fixed version, or from a kustomization. Leave
to each platform what it brings itself. A script that makes its own cluster gets a note only.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands, settings }) {
    const isSetUp = [...commands, ...settings].some(createsCluster);
    for (const command of commands) {
      for (const word of addonsOf(command)) {
        const name = word.text.split(':', 1)[0]!;
        const equivalent =
          addonEquivalents.get(name) ?? 'the same software, installed with Helm or from a kustomization in a fixed version';
        const owner = command.program === 'minikube' ? 'minikube' : 'MicroK8s';
        yield {
          at: command,
          word,
          isNote: isSetUp,
          message: `the add-on \`${name}\` exists on ${owner} alone; production has in its place ${equivalent}`,
        };
      }
    }
  },
};

function addonsOf(command: Command): Word[] {
  const line = commandLineOf(command);
  const [first, ...words] = line.verbs;
  if (command.program === 'minikube') {
    if (first?.text === 'start') return valuesOf(line, '--addons').flatMap(listed).filter(isName);
    return first?.text === 'addons' && words[0]?.text === 'enable' ? words.slice(1, 2).filter(isName) : [];
  }
  if (command.program === 'microk8s.enable') return line.verbs.filter(isName);
  return command.program === 'microk8s' && first?.text === 'enable' ? words.filter(isName) : [];
}

function listed(word: Word): Word[] {
  return word.text.split(',').map((text) => ({ ...word, text }));
}

/** What a variable holds is not known. */
function isName({ text }: Word): boolean {
  return /^[a-z][a-z0-9-]*(?::.*)?$/.test(text) && !commonAddons.has(text);
}
