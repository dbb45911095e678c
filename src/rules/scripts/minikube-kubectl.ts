import type { ScriptRule } from '../../model/rule.ts';
import { kubectlOf } from '../../scripts/meaning/kubectlCall.ts';

const owners: Readonly<Record<string, string>> = {
  minikube: 'minikube',
  microk8s: 'MicroK8s',
  'microk8s.kubectl': 'MicroK8s',
};

export const minikubeKubectl: ScriptRule = {
  meta: {
    id: 'minikube-kubectl',
    summary: 'kubectl is called through minikube or MicroK8s',
    why: `\`minikube kubectl --\` and \`microk8s kubectl\` are kubectl, tied to one local cluster: whatever the current context says, they talk to that
one. The same script cannot deploy to production.

Call \`kubectl\` itself. Both products write a context for it: minikube when it starts, MicroK8s by \`microk8s config\`.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const command of commands) {
      const owner = Object.hasOwn(owners, command.program) ? owners[command.program] : undefined;
      if (!owner || !kubectlOf(command)) continue;
      const called = command.program === 'minikube' ? 'minikube kubectl --' : 'microk8s kubectl';
      yield {
        at: command,
        message: `\`${called}\` talks to ${owner} alone, whatever the context is; call \`kubectl\` itself, which talks to any cluster`,
      };
    }
  },
};
