/** How an Ingress shows which controller it is written for, and what that one wants to be called. */
export interface IngressDialect {
  /** Of the annotations that only this controller reads. */
  readonly prefix: string;
  /** The class as its chart, or its documentation, names it. */
  readonly className: string;
  /** Whether it serves an Ingress without a class, as it comes. */
  readonly servesClassless?: true;
}

/**
 * Sources: kubernetes/ingress-nginx docs/user-guide/multiple-ingress.md (`--watch-ingress-without-class` is off),
 * kubernetes-sigs/aws-load-balancer-controller docs/guide/ingress/ingress_class.md, traefik/traefik
 * docs/content/providers/kubernetes-ingress.md (`ingressClass`: without it, also those that name none),
 * kubernetes/ingress-gce pkg/annotations/ingress.go (no class is its own),
 * traefik/traefik-helm-chart values.yaml (`isDefaultClass: true`), haproxytech/helm-charts, jcmoraisjr/haproxy-ingress,
 * Kong/charts, MicrosoftDocs/azure-docs articles/application-gateway/ingress-controller-annotations.md.
 */
export const ingressDialects: readonly IngressDialect[] = [
  { prefix: 'nginx.ingress.kubernetes.io/', className: 'nginx' },
  { prefix: 'alb.ingress.kubernetes.io/', className: 'alb' },
  { prefix: 'traefik.ingress.kubernetes.io/', className: 'traefik', servesClassless: true },
  { prefix: 'haproxy.org/', className: 'haproxy' },
  { prefix: 'haproxy-ingress.github.io/', className: 'haproxy' },
  { prefix: 'konghq.com/', className: 'kong' },
  { prefix: 'networking.gke.io/', className: 'gce', servesClassless: true },
  { prefix: 'ingress.gcp.kubernetes.io/', className: 'gce', servesClassless: true },
  { prefix: 'kubernetes.io/ingress.global-static-ip-name', className: 'gce', servesClassless: true },
  { prefix: 'kubernetes.io/ingress.regional-static-ip-name', className: 'gce', servesClassless: true },
  { prefix: 'appgw.ingress.kubernetes.io/', className: 'azure-application-gateway' },
];
