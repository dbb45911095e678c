import { cloudNames } from '../../clusters/cloudMarks.ts';
import { cloudRegistries } from '../../clusters/cloudRegistries.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import { pullSecretsIn } from '../../kube/images/pullSecrets.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { SetRule } from '../../model/rule.ts';
import type { Target } from '../../model/target.ts';

export const missingPullSecret: SetRule = {
  meta: {
    id: 'missing-pull-secret',
    summary: 'A private registry that the nodes of production cannot read by themselves',
    why: `On a laptop \`docker login\`, or an image loaded by hand, stands in for the rights of a node. Nodes of EKS read Amazon ECR and nodes of AKS an
attached Azure Container Registry with their own identity, but not each other's: without a pull secret the pod stays in
\`ImagePullBackOff\`.

Write \`imagePullSecrets\` in the pod or in its ServiceAccount, or copy the image to the registry of the platform. Found where no chosen target
runs in the cloud of the registry, and neither the pod nor its ServiceAccount nearby has a pull secret. Registries that may hold public
images, such as \`ghcr.io\` and \`pkg.dev\`, are not found: nobody can tell from the name.`,
    category: 'pull-policy',
    severity: 'warning',
    allowance: 'secrets',
    kinds: ['workload'],
    since: '0.1.0',
  },

  applies: (resource) => namedImagesOf(resource).some(({ reference: { registry } }) => registry !== undefined && cloudOf(registry)),

  *checkAll(resources, { targets }, all) {
    for (const resource of resources) {
      const strangers = namedImagesOf(resource).flatMap((image) => {
        const { registry = '' } = image.reference;
        const cloud = cloudOf(registry);
        return cloud && targets.length > 0 && targets.every((target) => isStranger(target, registry, cloud.cloud))
          ? [{ image, cloud }]
          : [];
      });
      if (strangers.length === 0 || pullSecretsIn(all)(resource)) continue;
      for (const { image, cloud } of strangers) {
        yield {
          resource,
          at: image.cursor,
          message: `nodes outside ${cloudNames[cloud.cloud]} cannot read ${cloud.title}; write \`imagePullSecrets\`, or copy the image to the registry of ${enumerate(
            targets.map(({ title }) => title),
            2,
          )}`,
          targets: targets.map(({ id }) => id),
        };
      }
    }
  },
};

function cloudOf(registry: string): (typeof cloudRegistries)[number] | undefined {
  return cloudRegistries.find(({ host }) => host.test(registry));
}

function isStranger({ cloud, registries = [] }: Target, registry: string, home: string): boolean {
  return cloud !== undefined && cloud !== home && !registries.includes(registry);
}
