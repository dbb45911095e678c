import type { ScriptRule } from '../../model/rule.ts';
import { commandLineOf } from '../../scripts/meaning/commandLine.ts';

export const minikubeTunnel: ScriptRule = {
  meta: {
    id: 'minikube-tunnel',
    summary: 'A command gives Services of minikube an address on this machine',
    why: `\`minikube tunnel\` stands in for a cloud's load balancer: it gives Services of \`type: LoadBalancer\` an address that only this machine
reaches, for as long as it runs. What relies on it (\`localhost\`, a ClusterIP in a script) finds nothing in production.

There the platform gives each such Service an address of its own. Read it from the object, or use \`kubectl port-forward\`, which works with
any cluster and needs no rights on the machine.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const command of commands) {
      if (command.program !== 'minikube' || commandLineOf(command).verbs[0]?.text !== 'tunnel') continue;
      yield {
        at: command,
        message:
          "`minikube tunnel` stands in for a cloud's load balancer; read the address from the Service's `status.loadBalancer`, or use `kubectl port-forward`",
      };
    }
  },
};
