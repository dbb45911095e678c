/** Where images are no longer kept: they cannot be pulled there, or never change again. */
export interface RetiredRegistry {
  /** The registry, and the beginning of the repository. */
  readonly name: string;
  /** Whether only tags with a version are gone. */
  readonly onlyVersions?: boolean;
  /** Beginnings of names that stayed. */
  readonly except?: readonly string[];
  readonly what: string;
  /** What to write instead of `name`. */
  readonly instead: string;
  readonly sources: readonly string[];
}

const kubernetes = {
  what: 'has been frozen since April 2023',
  instead: 'registry.k8s.io',
  sources: [
    'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
    'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
  ],
};

/** `k8s.gcr.io` was an alias of these two from the beginning. */
const alias = { ...kubernetes, sources: [...kubernetes.sources, 'https://github.com/kubernetes/kubernetes/pull/55129'] };

export const retiredRegistries: readonly RetiredRegistry[] = [
  { name: 'k8s.gcr.io', ...kubernetes },
  { name: 'gcr.io/google_containers', ...alias },
  { name: 'gcr.io/google-containers', ...alias },
  {
    name: 'gcr.io/kubebuilder/kube-rbac-proxy',
    what: 'was given up in March 2025',
    instead: 'quay.io/brancz/kube-rbac-proxy',
    sources: ['https://github.com/kubernetes-sigs/kubebuilder/discussions/3907'],
  },
  {
    name: 'docker.pkg.github.com',
    what: 'was replaced by the container registry of GitHub',
    instead: 'ghcr.io',
    sources: ['https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-docker-registry'],
  },
  {
    name: 'docker.io/bitnami',
    onlyVersions: true,
    except: ['docker.io/bitnami/sealed-secrets', 'docker.io/bitnami/minideb'],
    what: 'lost its versions in September 2025',
    instead: 'docker.io/bitnamilegacy',
    sources: ['https://github.com/bitnami/containers/issues/83267', 'https://github.com/bitnami/charts/issues/35164'],
  },
];
