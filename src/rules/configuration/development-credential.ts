import { credentialsOf, isDevelopmentCredential } from '../../kube/values/credentials.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const developmentCredential: ResourceRule = {
  meta: {
    id: 'development-credential',
    summary: 'A password that everybody knows',
    why: `\`minioadmin\`, \`postgres\`, \`guest\`, \`changeme\`: on a laptop nobody else gets near the database, in production these are the first words
that are tried. Often they come with the image, and the program starts with them without a word.

Let the production environment bring its own: an ExternalSecret, a SealedSecret or a SecretProviderClass, and \`valueFrom.secretKeyRef\` instead
of \`value\`. What a local environment says is a note. The value itself is never printed.`,
    category: 'configuration',
    severity: 'warning',
    allowance: 'secrets',
    kinds: ['workload', 'ConfigMap', 'Secret'],
    spares: ['test', 'example'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: (resource) => credentialsOf(resource).length > 0,

  *check(resource) {
    for (const credential of credentialsOf(resource)) {
      if (!isDevelopmentCredential(credential)) continue;
      yield {
        at: credential.cursor,
        ...(credential.span && { span: credential.span }),
        message: `\`${credential.name}\` holds a password that everybody knows; let the production environment bring its own Secret`,
      };
    }
  },
};
