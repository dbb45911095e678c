import { exposedHostsOf } from '../../kube/network/exposedHosts.ts';
import { localHostReason } from '../../kube/network/localHosts.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const localIngressHost: ResourceRule = {
  meta: {
    id: 'local-ingress-host',
    summary: 'The host name of an Ingress means nothing outside the laptop',
    why: `\`localhost\`, \`shop.test\`, \`shop.local\`, \`shop.127.0.0.1.nip.io\` and \`shop.localtest.me\` are handy on a laptop: they need no DNS, or lead back
to the machine that asks. In production nobody who opens the page gets to the cluster, and no certificate authority issues a certificate
for such a name.

Write the name that your users open, and let a local overlay set its own: where the role of the files is local, nothing is found. Names in
\`nip.io\` and \`sslip.io\` are judged by the address they hold, so that one with a public address is none.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Ingress', 'Gateway', 'HTTPRoute', 'GRPCRoute', 'TLSRoute', 'custom'],
    spares: ['test', 'example'],
    isLocalOnly: true,
    since: '0.1.0',
  },

  applies: (resource) => exposedHostsOf(resource).length > 0,

  *check(resource, { role }) {
    if (role === 'local') return;
    for (const { host, cursor, span } of exposedHostsOf(resource)) {
      const reason = localHostReason(host);
      if (reason) yield { at: cursor, ...(span && { span }), message: `\`${host}\` ${reason}; write the name that your users open` };
    }
  },
};
