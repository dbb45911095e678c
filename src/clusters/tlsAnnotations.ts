/** An annotation of an Ingress; a key that ends in a dot stands for every key that goes on from there. */
interface IngressAnnotation {
  readonly key: string;
  /** What the value must hold; absent: anything. */
  readonly value?: RegExp;
}

const yes = /^true$/i;

/**
 * Annotations that bring a certificate from elsewhere than `spec.tls`, leave encryption to what stands before the controller
 * or to the pods behind it, or keep the Ingress within a private network. Sources: kubernetes-sigs/aws-load-balancer-controller
 * docs/guide/ingress/annotations.md; kubernetes/ingress-gce; Azure/application-gateway-kubernetes-ingress docs/annotations.md;
 * MicrosoftDocs/azure-aks-docs app-routing-dns-ssl.md; kubernetes/ingress-nginx docs/user-guide/nginx-configuration/annotations.md;
 * nginx/kubernetes-ingress; Traefik, HAProxy, Kong and OpenShift documentation; kubernetes-sigs/external-dns (Cloudflare's proxy).
 */
export const tlsAnnotations: readonly IngressAnnotation[] = [
  { key: 'alb.ingress.kubernetes.io/certificate-arn' },
  { key: 'alb.ingress.kubernetes.io/create-acm-cert', value: yes },
  // Ports for HTTPS without a certificate make the controller look for one that fits the host.
  { key: 'alb.ingress.kubernetes.io/listen-ports', value: /https/i },
  { key: 'alb.ingress.kubernetes.io/ssl-redirect' },
  // Another Ingress of the group may bring the certificate.
  { key: 'alb.ingress.kubernetes.io/group.name' },
  { key: 'alb.ingress.kubernetes.io/scheme', value: /^internal$/ },
  { key: 'networking.gke.io/managed-certificates' },
  { key: 'ingress.gcp.kubernetes.io/pre-shared-cert' },
  { key: 'networking.gke.io/certmap' },
  { key: 'appgw.ingress.kubernetes.io/appgw-ssl-certificate' },
  { key: 'appgw.ingress.kubernetes.io/use-private-ip', value: yes },
  { key: 'kubernetes.azure.com/tls-cert-keyvault-uri' },
  { key: 'nginx.ingress.kubernetes.io/ssl-passthrough', value: yes },
  { key: 'nginx.ingress.kubernetes.io/force-ssl-redirect', value: yes },
  { key: 'nginx.org/redirect-to-https', value: yes },
  { key: 'ingress.kubernetes.io/ssl-passthrough', value: yes },
  { key: 'ingress.kubernetes.io/force-ssl-redirect', value: yes },
  { key: 'haproxy-ingress.github.io/ssl-passthrough', value: yes },
  { key: 'haproxy.org/ssl-passthrough', value: yes },
  { key: 'haproxy.org/ssl-certificate' },
  { key: 'traefik.ingress.kubernetes.io/router.tls', value: yes },
  { key: 'traefik.ingress.kubernetes.io/router.tls.' },
  { key: 'traefik.ingress.kubernetes.io/router.entrypoints', value: /secure|https|tls|443/i },
  { key: 'konghq.com/protocols', value: /https|grpcs|tls/ },
  { key: 'route.openshift.io/termination' },
  { key: 'external-dns.alpha.kubernetes.io/cloudflare-proxied', value: yes },
];

/** Classes whose controller encrypts without being asked (Tailscale, ngrok, Cloudflare), or that are for a private network. */
export const tlsClasses = /^(?:tailscale|ngrok|cloudflare.*)$|(?:^|[-_.])(?:internal|private|intranet)(?:[-_.]|$)/;

/** What to write besides `spec.tls`, by the class of the controller that reads it. */
export const certificateAnnotations: ReadonlyMap<string, string> = new Map([
  ['alb', 'alb.ingress.kubernetes.io/certificate-arn'],
  ['gce', 'networking.gke.io/managed-certificates'],
  ['azure-application-gateway', 'appgw.ingress.kubernetes.io/appgw-ssl-certificate'],
  ['azure/application-gateway', 'appgw.ingress.kubernetes.io/appgw-ssl-certificate'],
]);
