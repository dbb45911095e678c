import { hostnameUses } from '../network/hostnames.ts';
import { hostWord, isHostPosition, serviceHosts, type ServiceHost } from '../network/serviceHosts.ts';
import type { Service } from '../objects.ts';
import { hostAliasesOf } from '../pods/hostAliases.ts';
import type { NamedString } from '../values/strings.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { Renamed, RenamedObjects } from './renamedObjects.ts';
import { staleName, type StaleName, type Stretch } from './staleName.ts';

/** The hosts in a text that are old names of Services, the first on each line. */
export function* staleHosts({ cursor, text, name }: NamedString, resource: Resource, renamed: RenamedObjects): Iterable<StaleName> {
  const settled = new Map<string, boolean>();
  const isSettled = ({ name: service, isQualified }: ServiceHost): boolean => {
    const key = `${isQualified}/${service}`;
    const known = settled.get(key) ?? (isQualified ? isHedged(service, text) : isUpstream(service, text));
    settled.set(key, known);
    return known;
  };
  const isNone = (word: string, { index, input }: RegExpExecArray): boolean => {
    const found = meantBy(word, resource, renamed);
    if (!found) return true;
    const { host, objects } = found;
    if (host.isQualified) return isSettled(host);
    const hasPort = input[index + word.length] === ':';
    return !isHostPosition(input, index, word.length, portsOf(objects)) || (!hasPort && isSettled(host));
  };
  for (const { hostname, span } of hostnameUses(text, name, hostWord, isNone)) {
    const stale = staleHost({ at: cursor, start: span.start, text: hostname }, resource, renamed);
    if (stale) yield stale;
  }
}

/** A host name that is the old name of a Service, or lies in the old namespace of one. */
export function staleHost(stretch: Stretch, resource: Resource, renamed: RenamedObjects): StaleName | undefined {
  const found = meantBy(stretch.text, resource, renamed);
  if (!found) return undefined;
  const { host, objects, namespaces } = found;
  const { namespace = resource.id.namespace } = host;
  if (objects.length === 0) {
    const instead = namespaces.map((each) => stretch.text.replace(`.${namespace}.`, () => `.${each}.`));
    return staleName(stretch, { kind: 'Namespace', instead, objects, namespace });
  }
  const instead = objects.map((service) => hostOf(service, stretch.text, host));
  return staleName(stretch, { kind: 'Service', instead, objects, namespace });
}

interface Meant {
  readonly host: ServiceHost;
  readonly objects: readonly Renamed[];
  readonly namespaces: readonly string[];
}

function meantBy(text: string, resource: Resource, renamed: RenamedObjects): Meant | undefined {
  if (hostAliasesOf(resource).has(text)) return undefined;
  for (const host of serviceHosts(text)) {
    const objects = renamed.once('Service', host.name, host.namespace, resource);
    const namespaces = host.isQualified && objects.length === 0 ? renamed.movedFrom(host.namespace!, false) : [];
    if (objects.length > 0 || namespaces.length > 0) return { host, objects, namespaces };
  }
  return undefined;
}

function portsOf(services: readonly Resource[]): ReadonlySet<number> {
  return new Set(
    services.flatMap(({ root }) =>
      (root as Cursor<Service>)
        .at('spec')
        .at('ports')
        .items()
        .flatMap((port) => port.at('port').number() ?? []),
    ),
  );
}

/** The same host name for the Service as it is called now; its pods are renamed alike. */
function hostOf({ id, original }: Renamed, text: string, { name, namespace }: ServiceHost): string {
  const [before, after] = [id.name.indexOf(name), id.name.indexOf(name) + name.length];
  const [prefix, suffix] = before === -1 ? ['', ''] : [id.name.slice(0, before), id.name.slice(after)];
  const labels = text.split('.');
  const at = labels.findIndex((label, index) => label === original.name && (namespace === undefined || labels[index + 1] === namespace));
  return labels
    .map((label, index) => {
      if (index < at) return label.replace(/(?=-\d+$)/, () => suffix).replace(/^/, () => prefix);
      if (index === at) return id.name;
      return index === at + 1 && namespace !== undefined && id.namespace !== '' ? id.namespace : label;
    })
    .join('.');
}

/** Whether the file itself defines the name: `upstream db { … }` of nginx. */
function isUpstream(name: string, text: string): boolean {
  return text.includes(`upstream ${name} `) || text.includes(`upstream ${name}{`);
}

/** Whether a file looks for the Service in several namespaces, to find it in one of them. */
function isHedged(name: string, text: string): boolean {
  const namespaces = text
    .split(`${name}.`)
    .slice(1)
    .flatMap((rest) => /^([^\s.]{1,80})\.svc(?![\w-])/.exec(rest)?.[1] ?? []);
  return new Set(namespaces).size > 1;
}
