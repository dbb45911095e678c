import type { ScriptRule } from '../../model/rule.ts';
import { commandLineOf } from '../../scripts/meaning/commandLine.ts';

export const minikubeService: ScriptRule = {
  meta: {
    id: 'minikube-service',
    summary: 'A command asks minikube for the address of a Service',
    why: `\`minikube service\` opens a NodePort at the address of minikube's one node. No production cluster has this command, nor nodes that a
browser can reach.

Read the address from the object: \`kubectl get service web -o jsonpath='{.status.loadBalancer.ingress[0].hostname}'\` (\`.ip\` on GKE and
AKS), or use \`kubectl port-forward service/web 8080:80\`, which works with any cluster.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const command of commands) {
      if (command.program !== 'minikube') continue;
      const [verb, service] = commandLineOf(command).verbs;
      if (verb?.text !== 'service') continue;
      const isNamed = service?.isLiteral && service.text !== 'list' && /^[a-z][a-z0-9-]*$/.test(service.text);
      const forward = isNamed ? `kubectl port-forward service/${service.text}` : 'kubectl port-forward';
      yield {
        at: command,
        message: `\`minikube service\` reaches a Service on minikube alone; use \`${forward}\`, or read the address of its load balancer or Ingress`,
      };
    }
  },
};
