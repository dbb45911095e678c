import { localPrograms } from '../../clusters/localPrograms.ts';
import type { ScriptRule } from '../../model/rule.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Command, Script, ScriptLanguage, Setting } from '../../model/script.ts';
import { kubectlOf } from '../../scripts/meaning/kubectlCall.ts';
import { valuesOf } from '../../scripts/meaning/commandLine.ts';
import { createsCluster } from '../../scripts/meaning/createsCluster.ts';
import { localContextOf } from '../../scripts/meaning/localContext.ts';

export const localContext: ScriptRule = {
  meta: {
    id: 'local-context',
    summary: 'A command insists on the context of a local cluster',
    why: `\`--context kind-dev\` and \`kubectl config use-context docker-desktop\` tie a script to one product on one machine. Production needs a copy of
the script, and the copies drift.

Take the context from outside, with the local one as the default: \`kubectl --context "\${KUBE_CONTEXT:-kind-dev}"\`. That still keeps a local
script from touching production by mistake. A script that works with that very product in other commands too gets a note only: it is about the
local cluster, and right to name it.`,
    category: 'scripts',
    severity: 'warning',
    since: '0.1.0',
  },

  *checkScript(script, { distributions }) {
    const steps = [...script.commands, ...script.settings];
    for (const step of steps) {
      const context = localContextOf(step, distributions.length > 0 ? distributions : undefined);
      if (!context) continue;
      const { name, product, word } = context;
      const advice =
        'name' in step
          ? 'leave it to the current context, or to an option when it runs'
          : 'take the context from a variable, with this one as its default, so that the same script deploys to production';
      yield {
        at: step,
        ...(word && { word }),
        isNote: isGuard(step, script.language) || isAbout(product, script),
        message: `\`${name}\` is a context of ${product.title}; ${advice}`,
      };
    }
    for (const command of script.commands) {
      const file = kubeconfigOf(command);
      if (file === undefined) continue;
      yield {
        at: command,
        isNote: true,
        message: `\`${file}\` is on nodes of k3s alone; take the path from a variable, with this one as its default, so that the same script deploys to other clusters`,
      };
    }
  },
};

/** Tilt is for development, and its list of contexts keeps it away from other clusters; so does the context of a profile of skaffold. */
function isGuard(step: Command | Setting, language: ScriptLanguage): boolean {
  return 'name' in step && (language === 'tilt' || step.step !== '');
}

/** Whether the script runs commands of the product itself, and so is about it on purpose. */
function isAbout({ id }: Distribution, { commands, settings }: Script): boolean {
  const programs = new Set([...(localPrograms[id] ?? []), 'ctlptl']);
  return (
    commands.some(({ program }) => programs.has(program)) || settings.some((setting) => setting.name === 'uses' && createsCluster(setting))
  );
}

const ofK3s = '/etc/rancher/k3s/k3s.yaml';

function kubeconfigOf(command: Command): string | undefined {
  if (command.program === 'export') return command.words.some(({ text }) => text === `KUBECONFIG=${ofK3s}`) ? ofK3s : undefined;
  const line = kubectlOf(command);
  return line && valuesOf(line, '--kubeconfig').some(({ text }) => text === ofK3s) ? ofK3s : undefined;
}
