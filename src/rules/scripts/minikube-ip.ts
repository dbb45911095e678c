import type { ScriptRule } from '../../model/rule.ts';
import { commandLineOf } from '../../scripts/meaning/commandLine.ts';

export const minikubeIp: ScriptRule = {
  meta: {
    id: 'minikube-ip',
    summary: 'A command asks minikube for the address of its node',
    why: `\`minikube ip\` prints the address of the one node, where every NodePort answers. Nodes of a managed platform are many, private, and come
and go: people and programs reach a Service by the address of its load balancer or its Ingress.

Read that address from the object: \`kubectl get service web -o jsonpath='{.status.loadBalancer.ingress[0].hostname}'\` (\`.ip\` on GKE and
AKS), or use \`kubectl port-forward\`, which works with any cluster.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const command of commands) {
      if (command.program !== 'minikube' || commandLineOf(command).verbs[0]?.text !== 'ip') continue;
      yield {
        at: command,
        message:
          '`minikube ip` is an address of minikube alone; use `kubectl port-forward`, or read the address of the load balancer or Ingress',
      };
    }
  },
};
