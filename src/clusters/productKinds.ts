/** Kinds of custom resources that exist where one product runs, and nowhere else. */
export interface ProductKinds {
  readonly group: string;
  /** Absent: every kind of the group. */
  readonly kind?: string;
  /** Only the object of this name. */
  readonly name?: string;
  readonly product: string;
  /** How charts and workloads of the product are called; absent where it cannot be installed anywhere else. */
  readonly installedAs?: string;
  /** What to do in production, as the second half of a message. */
  readonly instead: string;
}

/**
 * Sources: k3s-io/docs docs/add-ons/helm.md (HelmChart, HelmChartConfig), docs/installation/packaged-components.md (Addon,
 * Traefik); rancher/system-upgrade-controller (Plan); doc.traefik.io migrate/v2-to-v3-details (`traefik.containo.us`);
 * metallb/metallb configsamples (kinds); kubernetes-sigs/cloud-provider-kind pkg/gateway (GatewayClass).
 */
export const productKinds: readonly ProductKinds[] = [
  {
    group: 'helm.cattle.io',
    product: 'k3s and RKE2',
    instead: 'install the chart with Helm, Flux or Argo CD',
  },
  { group: 'k3s.cattle.io', product: 'k3s', instead: 'remove it' },
  {
    group: 'upgrade.cattle.io',
    product: "Rancher's system-upgrade-controller",
    installedAs: 'system-upgrade-controller',
    instead: 'the provider upgrades the nodes there, so keep it out',
  },
  {
    group: 'traefik.io',
    product: 'Traefik, a part of k3s',
    installedAs: 'traefik',
    instead: 'install Traefik first, or write an Ingress or an HTTPRoute',
  },
  {
    group: 'traefik.containo.us',
    product: 'Traefik 1 and 2',
    installedAs: 'traefik',
    instead: 'write `traefik.io/v1alpha1`, and install Traefik first',
  },
  {
    group: 'metallb.io',
    product: 'MetalLB',
    installedAs: 'metallb',
    instead: 'clouds have load balancers of their own, so keep it in a local overlay',
  },
  {
    group: 'gateway.networking.k8s.io',
    kind: 'GatewayClass',
    name: 'cloud-provider-kind',
    product: "kind's cloud-provider-kind",
    instead: "use a GatewayClass of the platform's own",
  },
];
