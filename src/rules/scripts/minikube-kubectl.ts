import type { ScriptRule } from '../../model/rule.ts';
import type { TextFix } from '../../model/fix.ts';
import type { Command } from '../../model/script.ts';
import { kubectlOf } from '../../scripts/meaning/kubectlCall.ts';

const owners: Readonly<Record<string, string>> = {
  minikube: 'minikube',
  microk8s: 'MicroK8s',
  'microk8s.kubectl': 'MicroK8s',
  k3s: 'k3s',
};

export const minikubeKubectl: ScriptRule = {
  meta: {
    id: 'minikube-kubectl',
    summary: 'kubectl is called through minikube, MicroK8s or k3s',
    why: `\`minikube kubectl --\`, \`microk8s kubectl\` and \`k3s kubectl\` are kubectl, tied to one local cluster: whatever the current context
says, they talk to that one. The same script cannot deploy to production.

Call \`kubectl\` itself. The products write a context for it: minikube when it starts, MicroK8s by \`microk8s config\`, k3s in
\`/etc/rancher/k3s/k3s.yaml\`.

The fix is unsafe: \`kubectl\` has to be installed, and the current context has to be the cluster that is meant. There is none where more has
to be known: which cluster \`minikube -p shop\` is to become, whose context \`sudo kubectl\` has, and what a function is called that hands its
arguments on (\`kubectl () { minikube kubectl -- "$@"; }\` would call itself).`,
    category: 'scripts',
    severity: 'warning',
    fixable: 'unsafe',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const command of commands) {
      const owner = Object.hasOwn(owners, command.program) ? owners[command.program] : undefined;
      if (!owner || !kubectlOf(command)) continue;
      const called = command.program === 'minikube' ? 'minikube kubectl --' : `${command.program.replace('.kubectl', '')} kubectl`;
      const fix = fixOf(command);
      yield {
        at: command,
        message: `\`${called}\` talks to ${owner} alone, whatever the context is; call \`kubectl\` itself, which talks to any cluster`,
        ...(fix && { fix }),
      };
    }
  },
};

function fixOf(command: Command): TextFix | undefined {
  const { program, words, place, startedBy, isElsewhere } = command;
  if (startedBy !== undefined || isElsewhere || words.some(isHandedOn)) return undefined;
  const before = wordsBefore(command);
  if (before === undefined || words.slice(0, before.length).some(({ text }, index) => text !== before[index])) return undefined;
  const end = words[before.length - 1]?.place.end ?? { ...place.start, column: place.start.column + program.length };
  return {
    title: 'call `kubectl` itself',
    safety: 'unsafe',
    replacements: [{ place: { ...place, end }, text: 'kubectl', was: [program, ...before].join(' ') }],
  };
}

/** The words that go with the program. Without `--`, minikube takes options for its own. */
function wordsBefore({ program, words }: Command): readonly string[] | undefined {
  if (program === 'microk8s.kubectl') return [];
  if (program !== 'minikube') return ['kubectl'];
  if (words[1]?.text === '--') return ['kubectl', '--'];
  return words.some(({ text }) => text.startsWith('-')) ? undefined : ['kubectl'];
}

/** `"$@"`, `${@:2}`, `$*`; `@args` and `$args` of PowerShell. */
function isHandedOn({ text }: { readonly text: string }): boolean {
  return /\$\{?[@*]|[@$]args\b/i.test(text);
}
