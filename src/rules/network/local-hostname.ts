import { hostnamePattern, hostnameUses } from '../../kube/network/hostnames.ts';
import { dottedStringsOf } from '../../kube/values/strings.ts';
import { hostAliasesOf } from '../../kube/pods/hostAliases.ts';
import type { Distribution } from '../../model/distribution.ts';
import { rememberLast } from '../../model/rememberLast.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const localHostname: ResourceRule = {
  meta: {
    id: 'local-hostname',
    summary: "A host name resolves on a developer's machine only",
    why: `\`host.docker.internal\`, \`host.minikube.internal\`, \`host.k3d.internal\` and their like lead from a pod to a program on the laptop itself:
a database outside the cluster, a mock, a model server. Docker Desktop, minikube and the others write these names into their own DNS. In
production nobody answers for them, so the connection fails with \`no such host\`, often only when it is first used.

Write the name of a Service (\`db.shop.svc.cluster.local\`, or just \`db\` in the same namespace). Where the program lives outside the
cluster, give it a Service of \`type: ExternalName\`: the local overlay points it to \`host.docker.internal\`, where that is right and not
found, production to the real host, and the application is the same in both.

Not found are comments, lists of what to let in or leave out (\`NO_PROXY\`, allowed origins, names in certificates), and names that
\`hostAliases\` of the same pod define.`,
    category: 'network',
    severity: 'error',
    isLocalOnly: true,
    since: '0.1.0',
  },

  check(resource, { targets, distributions, role }) {
    const { kind } = resource.id;
    if (kind === 'CustomResourceDefinition' || (kind === 'Service' && role === 'local')) return [];
    const pattern = patternOf(distributions);
    const strings = dottedStringsOf(resource).filter(({ text }) => text.search(pattern) !== -1);
    if (strings.length === 0) return [];
    const aliases = hostAliasesOf(resource);
    return strings.flatMap(({ cursor, text, name }) =>
      [...hostnameUses(text, name, pattern, (host) => aliases.has(host))].map(({ hostname, span }) => ({
        at: cursor,
        span,
        message: `only a local cluster (${ownerOf(hostname, distributions)}) resolves \`${hostname}\`; ${advice.get(kind) ?? advice.get('')}`,
        targets: targets.map(({ id }) => id),
      })),
    );
  },
};

const publicName = 'write a host name that your users resolve';

/** What to write instead, by the kind of object. */
const advice: ReadonlyMap<string, string> = new Map([
  ['', 'write the name of a Service, one of type ExternalName for what is outside the cluster'],
  ['Service', 'write the real host here, and this one in a local overlay'],
  ['Ingress', publicName],
  ['Gateway', publicName],
  ['HTTPRoute', publicName],
]);

const patternOf = rememberLast((distributions: readonly Distribution[]) =>
  hostnamePattern(distributions.flatMap(({ hostnames }) => hostnames)),
);

function ownerOf(hostname: string, distributions: readonly Distribution[]): string {
  return distributions.find(({ hostnames }) => hostnames.includes(hostname))!.title;
}
