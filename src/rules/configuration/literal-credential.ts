import { credentialsOf, isDevelopmentCredential, isHarmless } from '../../kube/values/credentials.ts';
import { isMadeUp } from '../../kube/values/madeUp.ts';
import { isPlaceholder } from '../../kube/values/placeholders.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const literalCredential: ResourceRule = {
  meta: {
    id: 'literal-credential',
    summary: 'A credential stands in the open, in env or in a ConfigMap',
    why: `What stands in \`env[].value\` or in a ConfigMap is read by everybody who may read the repository, the Deployment or the logs of a crash,
and it is the same in every environment. Production needs another value, and a place that only the pod can read.

Put it into a Secret, and write \`valueFrom.secretKeyRef\`; the Secret itself comes from an ExternalSecret, a SealedSecret or a
SecretProviderClass. Change what has been pushed. Well-known passwords are \`development-credential\`. Values that say that they are made up
(\`fake-token\`, \`kind-stub\`) are not found. The value itself is never printed.`,
    category: 'configuration',
    severity: 'warning',
    allowance: 'secrets',
    kinds: ['workload', 'ConfigMap'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  applies: (resource) => credentialsOf(resource).length > 0,

  *check(resource) {
    for (const credential of credentialsOf(resource)) {
      const { name, text, cursor, from, span } = credential;
      // In files, what looks like one may be the name of a field, or of a file.
      if (span) continue;
      if (isDevelopmentCredential(credential) || isHarmless(credential) || text.includes('$(')) continue;
      if (isPlaceholder(text) || isMadeUp(text)) continue;
      const place = from === 'env' ? 'in `env`' : 'in a ConfigMap';
      yield {
        at: cursor,
        message: `\`${name}\` is a credential in the open ${place}; put it into a Secret, and change what has been pushed`,
      };
    }
  },
};
