import type { ScriptRule } from '../../model/rule.ts';
import { commandLineOf } from '../../scripts/meaning/commandLine.ts';

const daemons: Readonly<Record<string, string>> = { 'docker-env': 'Docker', 'podman-env': 'Podman' };

export const clusterDockerDaemon: ScriptRule = {
  meta: {
    id: 'cluster-docker-daemon',
    summary: "A shell is pointed at minikube's own Docker daemon",
    why: `After \`eval $(minikube docker-env)\`, \`docker build\` puts images straight onto minikube's node. They are in no registry, so no other
cluster can pull them, and a manifest that works with them needs \`imagePullPolicy: Never\` or \`IfNotPresent\` and a tag that nobody pushes.

Build and push instead, with the same commands everywhere: \`docker buildx build --push -t <registry>/<name>:<tag> .\`. Locally, the registry
may be one beside the cluster.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript({ commands }) {
    for (const command of commands) {
      if (command.program !== 'minikube') continue;
      const { verbs, options } = commandLineOf(command);
      const verb = verbs[0]?.text ?? '';
      const daemon = Object.hasOwn(daemons, verb) ? daemons[verb] : undefined;
      if (!daemon || options.some(({ name }) => isHarmless.test(name))) continue;
      yield {
        at: command,
        message: `\`minikube ${verb}\` builds into minikube's own ${daemon}, where no other cluster gets the image from; push it to a registry with \`docker buildx build --push\``,
      };
    }
  },
};

/** Back to the machine's own daemon, or only a question. */
const isHarmless = /^(?:-u|--unset|-h|--help)$/;
