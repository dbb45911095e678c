import type { ScriptRule } from '../../model/rule.ts';
import { createsCluster } from '../../scripts/meaning/createsCluster.ts';
import { importsImage } from '../../scripts/meaning/importsImage.ts';
import { nodeAccessOf } from '../../scripts/meaning/nodeAccess.ts';

export const nodeShell: ScriptRule = {
  meta: {
    id: 'node-shell',
    summary: 'A command works on the node of a local cluster',
    why: `\`minikube ssh\`, \`docker exec kind-control-plane\` and \`docker cp\` change or read a node behind Kubernetes' back: directories for a
\`hostPath\`, files, settings of the kernel. Nodes of a managed platform cannot be reached so, and are replaced at any time.

Say what the application needs in its manifests: a PersistentVolumeClaim for data, a ConfigMap for files, an init container or a DaemonSet for
what has to be done on each node. To look around, \`kubectl debug node/<name> -it --image=busybox\` works with most clusters, though not with GKE
Autopilot and Fargate. Images that are loaded this way are the matter of \`side-loading-command\`.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands, settings }) {
    const isSetUp = [...commands, ...settings].some(createsCluster);
    for (const command of commands) {
      const access = nodeAccessOf(command);
      if (access === undefined || importsImage(command)) continue;
      yield {
        at: command,
        isNote: isSetUp,
        message: `\`${access}\` works on a node of the local cluster; put what the node has to have into the manifests (a volume, a ConfigMap, a DaemonSet), and look around with \`kubectl debug node/…\``,
      };
    }
  },
};
