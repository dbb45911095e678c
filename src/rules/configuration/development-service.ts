import { developmentServices } from '../../clusters/developmentServices.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const developmentService: ResourceRule = {
  meta: {
    id: 'development-service',
    summary: 'A stand-in for a real service is deployed',
    why: `MailHog catches mail, LocalStack and Azurite emulate a cloud, WireMock makes up answers: on a laptop they replace services that are not
there. In production they lose what they are given, since none keeps its data or delivers anything, and they let everybody in.

Leave them to the local environment, and point production to the real service. Where the role of the files is local, nothing is found.`,
    category: 'configuration',
    severity: 'warning',
    kinds: ['workload'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  *check(resource, { role }) {
    if (role === 'local') return;
    for (const { cursor, text, reference } of namedImagesOf(resource)) {
      const does = developmentServices.get(reference.repository.split('/').at(-1) ?? '');
      if (does) yield { at: cursor, message: `\`${text}\` ${does}, and keep this in the local environment` };
    }
  },
};
