import type { Breach, PodSecurityLevel } from '../../kube/podSecurity/breach.ts';
import { controls } from '../../kube/podSecurity/controls.ts';
import { targetsOf, type Demand } from '../../kube/podSecurity/demand.ts';
import { demandsIn } from '../../kube/podSecurity/demandsIn.ts';
import { phraseOf } from '../../kube/podSecurity/phraseOf.ts';
import { securedByPatchIn } from '../../kube/podSecurity/securedByPatch.ts';
import { securedPodOf } from '../../kube/podSecurity/securedPod.ts';
import { isPatch } from '../../kube/pods/patches.ts';
import type { RuleContext, SetRule } from '../../model/rule.ts';

interface Options {
  readonly level: 'privileged' | PodSecurityLevel;
}

export const podSecurity: SetRule<Options> = {
  meta: {
    id: 'pod-security',
    summary: 'A pod is not as safe as its namespace or platform wants pods to be',
    why: `Kubernetes has three Pod Security Standards. \`privileged\` allows everything, \`baseline\` nothing that leads out of a container, and
\`restricted\` wants pods without root and without rights. A namespace with the label \`pod-security.kubernetes.io/enforce\` turns away pods
that do not keep to its standard. The Deployment is accepted all the same; only its ReplicaSet says why there are no pods. Namespaces of a
local cluster mostly lack the label. AKS Automatic holds every namespace to \`baseline\`.

Write what the standard wants, or label the namespace with the standard that its pods keep to.

Three may demand a standard: the label of the pod's namespace, where the Namespace is nearby; a chosen target; and the option \`level\`.
Without any of them nothing is found. The standards change with Kubernetes: what counts is the newest version that a target offers, or an
older one in \`enforce-version\` or \`--kubernetes\`. What a target refuses in any namespace, such as privileged containers, has rules of its
own.`,
    category: 'security',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
    options: {
      level: {
        description: 'The standard that every pod has to keep to. `privileged` demands nothing.',
        type: 'string',
        enum: ['privileged', 'baseline', 'restricted'],
        default: 'privileged',
      },
    },
  },

  *checkAll(workloads, context, all) {
    const demandsOn = demandsIn(all, context.targets, context.options.level);
    for (const resource of workloads) {
      const demands = demandsOn(resource);
      const pod = demands.length > 0 ? securedPodOf(resource) : undefined;
      if (!pod) continue;
      const isOpen = isPatch(resource) || securedByPatchIn(all)(resource);
      for (const control of controls) {
        const breaches = control(pod).filter(({ isMissing }) => !(isMissing && isOpen));
        const unmet = demands
          .map((demand) => ({ demand, breaches: breaches.filter((breach) => targetsOf(demand, breach, context).length > 0) }))
          .find((each) => each.breaches.length > 0);
        if (!unmet) continue;
        const [first, ...others] = unmet.breaches as [Breach, ...Breach[]];
        yield {
          resource,
          at: first.at,
          ...(typeof first.at.raw === 'object' && { part: 'key' }),
          message: `${unmet.demand.who} ${phraseOf([first, ...others])}`,
          targets: refusersOf(breaches, demands, context),
          related: [
            ...others.map(({ at }) => ({ resource, at, message: 'the same here' })),
            ...(unmet.demand.related ? [unmet.demand.related] : []),
          ],
        };
      }
    }
  },
};

function refusersOf(breaches: readonly Breach[], demands: readonly Demand[], context: RuleContext<Options>): string[] {
  const refusing = demands.filter(({ refuses }) => refuses);
  const refusers = new Set(refusing.flatMap((demand) => breaches.flatMap((breach) => targetsOf(demand, breach, context))));
  return context.targets.filter((target) => refusers.has(target)).map(({ id }) => id);
}
