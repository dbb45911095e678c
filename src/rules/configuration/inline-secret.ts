import type { Secret } from '../../kube/objects.ts';
import { isDevelopmentCredential } from '../../kube/values/credentials.ts';
import { secretEntriesOf } from '../../kube/values/secretValues.ts';
import type { Cursor } from '../../model/cursor.ts';
import { enumerate } from '../../model/enumerate.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const inlineSecret: ResourceRule = {
  meta: {
    id: 'inline-secret',
    summary: 'A Secret is committed with its values',
    why: `Whoever reads the repository, a fork or a CI cache has the password; base64 hides nothing, and history keeps it after you delete the line.
A Secret in a file also means that local and production either share a password or differ by hand.

Commit how to get the value instead: an ExternalSecret, a SealedSecret, a file encrypted by SOPS, or a placeholder that your deployment
fills in. For a local cluster a throwaway Secret in its own overlay is fine, and graded so.

Empty values, placeholders (\`\${PASSWORD}\`, \`<password>\`, \`CHANGEME\`, \`vault:…\`), certificates, public keys and entries that say who or where
(user names, hosts, addresses without a password) are no finding. Neither are values that say that they are made up (\`fake-token\`), nor
passwords that everybody knows, which are \`development-credential\`. Messages name keys, never values.`,
    category: 'configuration',
    severity: 'warning',
    allowance: 'secrets',
    kinds: ['Secret'],
    spares: ['test', 'example'],
    since: '0.1.0',
  },

  *check(resource) {
    const secret = resource.root as Cursor<Secret & { sops?: unknown }>;
    if (secret.at('sops').exists || secret.at('type').string() === 'kubernetes.io/service-account-token') return;
    const entries = secretEntriesOf(secret).filter((entry) => !isDevelopmentCredential(entry));
    if (entries.length === 0) return;
    const keys = enumerate(
      entries.map(({ key }) => `\`${key}\``),
      3,
    );
    const are = entries.length === 1 ? 'is' : 'are';
    yield {
      at: entries[0]!.field,
      part: 'key',
      message: `${keys} ${are} committed in plain text; use an ExternalSecret, a SealedSecret or SOPS, and change what has been pushed`,
    };
  },
};
