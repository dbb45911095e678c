import { dottedStringsOf, type NamedString } from '../../kube/values/strings.ts';
import type { Distribution, LocalAddress } from '../../model/distribution.ts';
import type { Problem } from '../../model/problem.ts';
import type { Target } from '../../model/target.ts';
import type { ResourceRule } from '../../model/rule.ts';

export const localAddress: ResourceRule = {
  meta: {
    id: 'local-address',
    summary: "An address belongs to a local cluster or to the developer's machine",
    why: `\`192.168.49.2\` is a minikube node, \`172.17.0.1\` the bridge of a Docker engine, \`10.0.2.2\` the laptop seen from a virtual machine. These
addresses mean something in one network only. In production they lead nowhere or, worse, to a stranger.

Write the name of a Service, one of \`type: ExternalName\` for what is outside the cluster. Networks in CIDR notation, as in a
NetworkPolicy, are not addresses, and are not found. Neither are the Services and Endpoints of a local environment: there such an address has
its right place, behind a name.`,
    category: 'network',
    severity: 'error',
    isLocalOnly: true,
    since: '0.1.0',
  },

  check(resource, { targets, distributions, role }) {
    const { kind } = resource.id;
    if (kind === 'CustomResourceDefinition' || (role === 'local' && outside.has(kind))) return [];
    const strings = dottedStringsOf(resource).filter(({ text }) => beginning.test(text));
    return strings.flatMap((string) => problemsIn(string, targets, distributions));
  },
};

/** The first such address in a text. */
function problemsIn({ cursor, text }: NamedString, targets: readonly Target[], distributions: readonly Distribution[]): Problem[] {
  for (const match of text.matchAll(address)) {
    const known = find(match[0], distributions);
    if (!known || isComment(text, match.index)) continue;
    const message = `\`${match[0]}\` is ${known.means}; write the name of a Service, one of type ExternalName for what is outside the cluster`;
    return [{ at: cursor, span: { start: match.index, length: match[0].length }, message, targets: targets.map(({ id }) => id) }];
  }
  return [];
}

/** The objects that give what is outside the cluster a name inside: in a local overlay the right place for such an address. */
const outside: ReadonlySet<string> = new Set(['Service', 'Endpoints', 'EndpointSlice']);

/** How such an address begins: hardly any string goes further. */
const beginning = /(?:10|172|192)\.\d/;

/** A whole IPv4 address of the networks local products use, and no network in CIDR notation. */
const address = /(?<![\w.-])(?:10|172|192)\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w./-]*\/\d)(?![\w.])/g;

function find(text: string, distributions: readonly Distribution[]): LocalAddress | undefined {
  return distributions.flatMap(({ addresses }) => addresses).find(({ pattern }) => pattern.test(text));
}

function isComment(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  return text.includes('\n') && /^\s*(?:#|\/\/|;)/.test(text.slice(start, at));
}
