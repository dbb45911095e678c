import { certificateAnnotations, tlsAnnotations, tlsClasses } from '../../clusters/tlsAnnotations.ts';
import { namedImagesOf } from '../../kube/images/namedImages.ts';
import { isNearby } from '../../kube/nearby/nearby.ts';
import { NearbyIndex } from '../../kube/nearby/nearbyIndex.ts';
import { leadsSomewhere } from '../../kube/network/ingressBackends.ts';
import { localHostReason } from '../../kube/network/localHosts.ts';
import type { Ingress, KubeObject } from '../../kube/objects.ts';
import { containersOf } from '../../kube/pods/containers.ts';
import type { Cursor } from '../../model/cursor.ts';
import type { Resource } from '../../model/resource.ts';
import type { SetRule } from '../../model/rule.ts';

export const ingressWithoutTls: SetRule = {
  meta: {
    id: 'ingress-without-tls',
    summary: 'An Ingress of production serves plain HTTP',
    why: `A laptop needs no certificate. In production everybody on the way reads passwords and cookies that are sent without TLS, browsers say "not
secure", and cookies marked \`Secure\` are not sent at all.

Write \`spec.tls\` with the hosts and the Secret of the certificate; cert-manager fills the Secret in, and needs \`spec.tls\` to know its name.
Load balancers of clouds take a certificate of the cloud: \`alb.ingress.kubernetes.io/certificate-arn\` on EKS,
\`networking.gke.io/managed-certificates\` on GKE.

Only found in production. Not found is what such an annotation settles, what stays within a private network, and what is encrypted before
or behind the controller: TLS passed through, a Service of a controller with \`aws-load-balancer-ssl-cert\`, a default certificate, a
Cloudflare tunnel, another Ingress for the same host that has TLS.`,
    category: 'network',
    severity: 'warning',
    kinds: ['Ingress'],
    since: '0.1.0',
  },

  *checkAll(ingresses, { role }, all) {
    if (role !== 'production') return;
    const plain = ingresses.filter((resource) => isPlain((resource.root as Cursor<Ingress>).at('spec'), annotationsOf(resource)));
    if (plain.length === 0) return;
    const encrypted = encryptedHosts(ingresses);
    const fronts = all.filter(isEncryptingFront);
    for (const resource of plain) {
      const spec = (resource.root as Cursor<Ingress>).at('spec');
      const hosts = hostsOf(spec);
      if (hosts.length > 0 && hosts.every((host) => isInternal(host) || isEncrypted(host, resource.file, encrypted))) continue;
      if (fronts.some(({ file }) => isNearby(file, resource.file))) continue;
      yield { resource, at: spec, part: 'key', message: messageFor(resource, hosts) };
    }
  },
};

function isPlain(spec: Cursor<Ingress['spec']>, annotations: Annotations): boolean {
  if (!leadsSomewhere(spec) || spec.at('tls').exists || tlsClasses.test(classOf(spec, annotations))) return false;
  return !annotations.entries().some(([key, { raw }]) =>
    tlsAnnotations.some((known) => {
      const isKey = known.key.endsWith('.') ? key.startsWith(known.key) : key === known.key;
      return isKey && (known.value?.test(String(raw)) ?? true);
    }),
  );
}

type Annotations = Cursor<Readonly<Record<string, string>> | undefined>;

function annotationsOf({ root }: Resource): Annotations {
  return (root as Cursor<KubeObject>).at('metadata').at('annotations');
}

function classOf(spec: Cursor<Ingress['spec']>, annotations: Annotations): string {
  return spec.at('ingressClassName').string() ?? annotations.at('kubernetes.io/ingress.class').string() ?? '';
}

function hostsOf(spec: Cursor<Ingress['spec']>): readonly string[] {
  return spec
    .at('rules')
    .items()
    .flatMap((rule) => rule.at('host').string() ?? []);
}

/** Names that no authority signs a certificate for, and those of a company's own network. */
function isInternal(host: string): boolean {
  return (
    !host.includes('.') ||
    localHostReason(host) !== undefined ||
    /\.(?:internal|corp|intra|intranet|private|svc|cluster\.local)$/i.test(host)
  );
}

/** The hosts for which some Ingress brings a certificate: controllers serve all paths of a host with it. */
function encryptedHosts(ingresses: readonly Resource[]): NearbyIndex<Resource> {
  const index = new NearbyIndex<Resource>();
  for (const resource of ingresses) {
    for (const entry of (resource.root as Cursor<Ingress>).at('spec').at('tls').items()) {
      for (const host of entry.at('hosts').items()) index.add(host.string() ?? '', resource.file, resource);
    }
  }
  return index;
}

function isEncrypted(host: string, file: string, encrypted: NearbyIndex<Resource>): boolean {
  return [host, host.replace(/^[^.]+/, '*')].some((name) => encrypted.near(name, file).length > 0);
}

/** What ends TLS for every Ingress behind it: the load balancer of a controller, its default certificate, a tunnel, settings of a class. */
function isEncryptingFront(resource: Resource): boolean {
  const { kind } = resource.id;
  if (kind === 'Service') return annotationsOf(resource).at('service.beta.kubernetes.io/aws-load-balancer-ssl-cert').exists;
  if (kind === 'IngressClassParams') return true;
  return (
    namedImagesOf(resource).some(({ reference }) => reference.repository.endsWith('cloudflared')) ||
    containersOf(resource).some(({ cursor }) =>
      cursor
        .at('args')
        .items()
        .some((argument) => argument.string()?.includes('default-ssl-certificate')),
    )
  );
}

function messageFor(resource: Resource, hosts: readonly string[]): string {
  const annotations = annotationsOf(resource);
  const isSigned = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer'].find((key) => annotations.at(key).exists);
  if (isSigned)
    return `\`${isSigned}\` does nothing without \`tls\`, so users are served plain HTTP; write \`tls\` with the hosts and a Secret`;
  const certificate = certificateAnnotations.get(classOf((resource.root as Cursor<Ingress>).at('spec'), annotations));
  const who = hosts.length === 0 ? 'users are' : `users of \`${hosts.find((host) => !isInternal(host)) ?? hosts[0]}\` are`;
  return `${who} served plain HTTP; write \`tls\` with the hosts and a Secret${certificate === undefined ? '' : `, or \`${certificate}\``}`;
}
