import { podsOf } from '../../kube/pods/workloads.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import { missingClass } from '../../kube/targets/missingClass.ts';
import type { SetRule } from '../../model/rule.ts';

export const unavailableRuntimeClass: SetRule = {
  meta: {
    id: 'unavailable-runtime-class',
    summary: 'A pod names a RuntimeClass that production does not have',
    why: `A pod with an unknown \`runtimeClassName\` is refused: \`RuntimeClass "nvidia" not found\`. k3s brings \`nvidia\`, \`crun\`, \`spin\` and
others, minikube's add-on \`gvisor\`, AKS \`kata-vm-isolation\`.

Install what makes the class (the GPU operator makes \`nvidia\`), write one that your platform has, or leave the field out in its overlay.
Found are classes of k3s, classes of a cloud where no chosen target runs, and, for a cluster described under \`targets\`, each class it does
not list. A RuntimeClass that the set itself defines is there.`,
    category: 'scheduling',
    severity: 'warning',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => podsOf(resource).some(({ spec }) => spec.at('runtimeClassName').string()),

  *checkAll(resources, context, all) {
    for (const resource of resources) {
      for (const { spec } of podsOf(resource)) {
        const at = spec.at('runtimeClassName');
        const name = at.string()!;
        const missing = isPlaceholder(name) ? undefined : missingClass('RuntimeClass', name, context, all);
        if (missing) yield { resource, at, ...missing };
      }
    }
  },
};
