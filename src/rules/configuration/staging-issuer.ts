import { isPublicName } from '../../kube/network/publicNames.ts';
import type { KubeObject } from '../../kube/objects.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceRule } from '../../model/rule.ts';

const annotations = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'] as const;
const unknownToBrowsers = /(?:^|[-_.])(?:staging|stg|self[-_]?signed|test)(?:$|[-_.])/i;

export const stagingIssuer: ResourceRule = {
  meta: {
    id: 'staging-issuer',
    summary: 'A certificate comes from an issuer that browsers do not trust',
    why: `Let's Encrypt's staging service and self-signed issuers are right while trying things out, since they have no limits and need no DNS. No
browser trusts their certificates, so in production users see a warning instead of the page, and clients refuse to connect.

Name the production issuer (\`letsencrypt-prod\`), or the one of your company, where production is described. Where the role is local, or the
file lies below a folder for staging, nothing is found.`,
    category: 'configuration',
    severity: 'warning',
    kinds: ['Ingress', 'Gateway', 'custom'],
    since: '0.1.0',
  },

  *check(resource, { role }) {
    if (role === 'local' || /(?:^|\/)[^/]*(?:stag|stg)[^/]*\//i.test(resource.file)) return;
    for (const at of issuersOf(resource)) {
      const name = at.string();
      if (name && unknownToBrowsers.test(name))
        yield { at, message: `no browser trusts certificates of \`${name}\`; name the production issuer` };
    }
  },
};

interface Certificate {
  spec?: { isCA?: boolean; dnsNames?: readonly string[]; issuerRef?: { name?: string } };
}

function issuersOf({ id, root }: Resource): readonly Cursor[] {
  const metadata = (root as Cursor<KubeObject>).at('metadata').at('annotations');
  if (id.group !== 'cert-manager.io') return annotations.map((key) => metadata.at(key));
  const spec = (root as Cursor<Certificate>).at('spec');
  // Certificates between programs of the cluster, webhooks above all, and one's own authority are signed at home.
  const names = spec.at('dnsNames').items();
  const isForBrowsers = names.some((name) => isPublicName(name.string() ?? ''));
  return id.kind === 'Certificate' && spec.at('isCA').boolean() !== true && isForBrowsers ? [spec.at('issuerRef').at('name')] : [];
}
